/** A story to try the marks on. */
export interface DemoStory {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * Our own, about a firm that does not exist. It is written as such stories are, with a term left unexplained, a report and the
 * reply beside it, and says nobody is right. In English as the dataset is: in another language the engine would find other words.
 */
export const DEMO_STORY: DemoStory = {
  title: 'Fitness band will ask before it shares where you run',
  paragraphs: [
    'The maker of the Lanternfish fitness band said on Tuesday that it will ask for consent before it shares location data with advertisers. Two researchers had reported in May that its app sent the IMEI of each phone to a server abroad, next to an advertising ID.',
    'The company, which keeps its records with Amazon Web Services, replied that the traffic was encrypted and that no names were in it. It did not say how long it keeps what it has collected.',
    'A complaint under the GDPR is before the regulator. Until that is decided, the sharing can be switched off in the settings of the app.',
  ],
};
