#include "arxiv/advice.h"

#include "base/keyword.h"
#include "base/plaintext.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

using Kind = Advice::Kind;

struct Row {
    Kind kind;
    const char *name;
    bool mayFindNothing;
    const char *sentence; // %1 is the subject
};

/// Sorted in the order of Advice::Kind. Each new kind needs a row.
constexpr Row rows[] = {
    //: %1 is a keyword such as: vision-language model
    {Kind::Hyphen, "hyphen", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "arXiv treats “%1” the same with and without the hyphen, but does not find it written as one "
            "word. To find that too, add another keyword.")},
    {Kind::Quotes, "quotes", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "The quotation marks in “%1” are not searched. Remove them. Several words are searched as a "
            "phrase.")},
    {Kind::ShortName, "short-name", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” is very short and will match unrelated papers. Add a word or spell it out.")},
    //: %1 is a category such as cs.CL
    {Kind::NameIsCategory, "name-is-category", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” is an arXiv category, but it is searched as a word here. To follow all its papers, choose "
            "the "
            "type “Whole category” (in scripts: --announcements).")},
    //: %1 is a keyword such as: cats and dogs. Do not translate words in capitals; they are arXiv's syntax
    {Kind::OperatorInName, "operator-in-name", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” is searched as one phrase. To combine terms, write a custom query with AND, OR or "
            "ANDNOT.")},
    {Kind::Address, "address", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” is a part of a web address and is searched as a phrase. Enter words, or enter the "
            "address as the query.")},
    //: %1 is a term such as: chain-of-thought
    {Kind::HyphenInTerm, "hyphen-in-term", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "arXiv treats “%1” the same with and without the hyphen, but does not find it written as one "
            "word. To find that too, add another term.")},
    //: %1 is a term such as: cats and dogs
    {Kind::OperatorInTerm, "operator-in-term", true,
        QT_TRANSLATE_NOOP(
            "QueryAdvice", "“%1” is searched as one phrase. To combine words, make each of them a term.")},
    {Kind::TermAlsoExcluded, "term-also-excluded", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "Papers with “%1” are not found, because the same words are excluded. Remove them from the "
            "excluded terms.")},
    //: %1 is one of: and, or, not. Do not translate words in capitals; they are arXiv's syntax
    {Kind::LowercaseOperator, "lowercase-operator", true,
        QT_TRANSLATE_NOOP(
            "QueryAdvice", "“%1” in lower case is searched as a word. Write AND, OR or ANDNOT in capitals.")},
    //: %1 is NOT or AND NOT. Do not translate words in capitals; they are arXiv's syntax
    {Kind::PlainNot, "plain-not", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "arXiv does not support “%1”. Write ANDNOT between two terms, before the one to exclude.")},
    //: Do not translate ti:"time series" and AND; they are arXiv's syntax
    {Kind::BareWords, "bare-words", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "For arXiv, any one part of “%1” is enough to match. Put words that belong together in quotation "
            "marks, as in ti:\"time series\", or write AND between them.")},
    //: Do not translate ti: and abs:; they are arXiv's syntax
    {Kind::NoPrefix, "no-prefix", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” has no prefix and is searched in all fields, such as authors and comments. Write ti: or "
            "abs: before it to narrow the search.")},
    {Kind::MixedOperators, "mixed-operators", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” can be read in more than one way. Put parentheses around the terms that belong together.")},
    //: %1 is a prefix such as author, %2 is a list such as ti:, au:
    {Kind::UnknownPrefix, "unknown-prefix", true,
        QT_TRANSLATE_NOOP("QueryAdvice", "“%1:” is not an arXiv prefix. Use one of these: %2.")},
    {Kind::UpdatedDate, "updated-date", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "arXiv reads “%1” as the date of the first version. Write submittedDate: instead, or remove "
            "it.")},
    {Kind::UnquotedHyphen, "unquoted-hyphen", false,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "arXiv splits “%1” at the hyphen and may search only one of the words. Put it in quotation "
            "marks.")},
    {Kind::CurlyQuotes, "curly-quotes", true,
        QT_TRANSLATE_NOOP(
            "QueryAdvice", "arXiv does not recognize the quotation marks of “%1”. Use straight ones (\").")},
    {Kind::WildcardInFront, "wildcard-in-front", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” begins with a wildcard, which arXiv does not support. Write the beginning of the word.")},
    //: Do not translate ti:transform*; it is arXiv's syntax
    {Kind::WildcardInPhrase, "wildcard-in-phrase", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” is searched in quotation marks, where wildcards do not work. Use a query without quotation "
            "marks, such as ti:transform*.")},
    //: %1 is a category such as cs.XX
    {Kind::UnknownCategory, "unknown-category", true,
        QT_TRANSLATE_NOOP("QueryAdvice",
            "“%1” is not in the list of arXiv's categories. Check the spelling. An unknown category finds no "
            "papers.")},
    //: %1 is the name of a keyword; the query that arXiv searched may be a different text
    {Kind::NoResult, "no-result", true,
        QT_TRANSLATE_NOOP("QueryAdvice", "No papers match “%1”. Check the spelling or use fewer words.")},
    //: %1 is a keyword
    {Kind::NoResultInCategories, "no-result-in-categories", true,
        QT_TRANSLATE_N_NOOP("QueryAdvice",
            "%n paper(s) match “%1”, but none of them in these categories. Choose other categories or "
            "none.")},
    //: %1 is a keyword, %2 is a number of papers
    {Kind::FarTooMany, "far-too-many", false,
        QT_TRANSLATE_N_NOOP("QueryAdvice",
            "%n paper(s) match “%1”, but arXiv returns only the newest %2. Narrow the search with another "
            "word or category.")},
    //: %1 is a keyword
    {Kind::TooManyAWeek, "too-many-a-week", false,
        QT_TRANSLATE_N_NOOP("QueryAdvice", "About %n paper(s) a week match “%1”. Consider narrowing it.")},
};

constexpr bool areComplete()
{
    for (int at = 0; at <= int(Kind::TooManyAWeek); ++at)
        if (at >= int(std::size(rows)) || rows[at].kind != Kind(at))
            return false;
    return true;
}
static_assert(areComplete(), "the rows must have the order of Advice::Kind");

/// Returns the text of the advice for a single word with hyphens. arXiv splits such a word, and then both
/// title and abstract must contain its parts.
QString textOfSplitWord(const QString &word)
{
    QString parts = word;
    for (const QChar hyphen : u"-\u2010\u2011"_s)
        parts.replace(hyphen, u' ');
    //: %1 is a keyword such as: chain-of-thought, %2 is the same text with spaces: chain of thought
    return QCoreApplication::translate(
        "QueryAdvice", "“%1” must appear in both title and abstract. Write “%2” to match either.")
        .arg(word, parts);
}

} // namespace

bool mayFindNothing(Advice::Kind kind)
{
    return rows[size_t(kind)].mayFindNothing;
}

QLatin1StringView adviceName(Advice::Kind kind)
{
    return QLatin1StringView(rows[size_t(kind)].name);
}

QString adviceText(const Advice &advice)
{
    const QString subject = plaintext::isolated(advice.subject); // the subject is external input
    const auto sentence = [&](int figure = -1) {
        return QCoreApplication::translate(
            "QueryAdvice", rows[size_t(advice.kind)].sentence, nullptr, figure);
    };
    if (advice.kind == Kind::Hyphen && !subject.contains(u' '))
        return textOfSplitWord(subject);
    if (advice.kind == Kind::UnknownPrefix)
        return sentence().arg(subject, u"ti:, abs:, au:, co:, jr:, cat:, rn:, id:, doi:, all:"_s);
    if (advice.kind == Kind::FarTooMany)
        return sentence(advice.figure).arg(subject, QString::number(Keyword::maximumLimit));
    if (advice.kind == Kind::NoResultInCategories || advice.kind == Kind::TooManyAWeek)
        return sentence(advice.figure).arg(subject);
    return sentence().arg(subject);
}

} // namespace dp
