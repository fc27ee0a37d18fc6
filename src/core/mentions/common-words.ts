/**
 * The commonest words of English news, the commonest first (roughly: it is only asked which of two words is rarer). A
 * term is filed under its rarest word, so that "Court of Justice" is not looked at wherever "of" stands.
 */
export const COMMON_WORDS: readonly string[] = (
  's t the of and to in a is that for it was on as with he his at by be from this had have not are but or which an they ' +
  'their were has one her you been all who would we will there said when its more no out so up if about she what ' +
  'can into than other time only new some could them these two may then first do any like my now over such our man ' +
  'me even most made after also did many off before must well back through years much where your way down should ' +
  'because long each just state those people too mr how little good world very year still see own make men work day ' +
  'get here old life both between being under three never know same last another while us us might great go come ' +
  'since against right came take used himself few house american use place during without high again home around ' +
  'small however found mrs part school thought went say general once upon every war left got united number course ' +
  'water until always away public something fact less though put think almost hand enough took far head yet ' +
  'government system set better told nothing night end why called eyes find going look asked later point knew next ' +
  'city program business group toward young days let room president side social given present several order ' +
  'national possible rather second face per among form often important things looked early white case large become ' +
  'john big need four within felt along children saw best church ever least power development light thing seemed ' +
  'family interest want members mind country area others done although turned open god service certain kind ' +
  'problem began different door thus help means sense whole matter law york line name south times five country west ' +
  'east north company party police court news week month today million percent report chief minister officials ' +
  'security data phone market online information media top free real full local major story support show plan run ' +
  'care play game team money price change question act office county federal department car air force action human ' +
  'rights woman women student students health food land book body street town river land gold black red green blue ' +
  'long short low late ago near close hard true clear able ready center central special private international ' +
  'foreign street st san saint de la le el van von al music field military hall war final call voice film note source ' +
  'wall style staff fine piece technical command performance range tone sound stage standard organization half ' +
  'program opera musical dance training british american states america english french german japanese chinese indian ' +
  'russian european london paris sea river lake mountain island hill valley north northern south southern eastern ' +
  'western king queen prince lord lady sir duke father mother son daughter brother sister wife husband friend baby ' +
  'girl boy bird dog cat horse fish tree flower plant fruit wood stone rock iron steel glass paper oil gas coal fire ' +
  'sun moon star sky rain snow wind ice heat cold hot warm dry wet summer winter spring autumn january february march ' +
  'april june july september october november december monday tuesday wednesday thursday friday saturday sunday ' +
  'morning evening hour minute second moment past future present early ancient modern middle upper lower top bottom ' +
  'front rear inside outside corner bridge building hotel hospital school college university church museum library ' +
  'station airport port ship boat train bus truck engine machine computer radio television picture painting art song ' +
  'poem story novel letter language word name sign figure form shape pattern model design structure process method ' +
  'theory science research study history culture society religion belief spirit soul heart blood brain bone skin hair ' +
  'eye ear nose mouth tooth arm leg foot finger hand body disease cancer medical medicine drug doctor nurse patient ' +
  'law legal judge trial crime prison police officer soldier army navy general captain marshal commander battle attack ' +
  'defense weapon gun bomb peace treaty union labor worker job trade industry industrial factory farm farmer bank ' +
  'dollar tax budget cost income value stock bond share price sale store shop product service customer board council ' +
  'committee commission congress senate senator governor mayor secretary director manager chairman member leader ' +
  'election vote political politics policy democratic republican federal nation public social economic natural ' +
  'physical chemical electric electrical nuclear atomic average common simple single double complete total heavy dark ' +
  'deep high wide broad round flat sharp soft sweet rich poor young elder twenty thirty hundred thousand billion pleasant'
).split(' ');
