/** "Comment", "reply", "opinion" as forms write it: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Hindi, Chinese, Japanese. */
export const COMMENT_WORDS =
  /comment|repl(?:y|ies)|respon[ds]|discuss|opinion|antwort|kommentar|diskussion|commentaire|réagir|coment[aá]rio|opini[oó]n|commento|reactie|komentarz|коммент|отзыв|yorum|टिप्पणी|评论|評論|コメント/i;
