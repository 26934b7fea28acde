#include "arxiv/queryadvice.h"

#include "base/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct QueryAdvice {
    Q_DECLARE_TR_FUNCTIONS(QueryAdvice)

public:
    static QString name(const Advice &a);
    static QString term(const Advice &a);
    static QString query(const Advice &a);
    static QString terms(const Advice &a);
    static QString answer(const Advice &a);
};

QString QueryAdvice::name(const Advice &a)
{
    switch (a.kind) {
    case Advice::Kind::Hyphen:
        return a.subject.contains(u' ')
            //: %1 is a keyword such as: vision-language model
            ? tr("arXiv reads “%1” as the same words with or without the hyphen; add a keyword of its own "
                 "for a "
                 "spelling in one word.")
                  .arg(a.subject)
            //: %1 is a keyword such as: chain-of-thought
            : tr("arXiv reads “%1” as words side by side, which title and abstract must both have; write it "
                 "with "
                 "spaces to find it in either.")
                  .arg(a.subject);
    case Advice::Kind::Quotes:
        return tr(
            "The quotation marks in “%1” are not searched; leave them out, several words are a phrase by "
            "themselves.")
            .arg(a.subject);
    case Advice::Kind::OperatorInName:
        //: %1 is a keyword such as: cats and dogs. What is in capitals is arXiv's and stays
        return tr(
            "“%1” is searched as one phrase; to combine terms, write a query of your own with AND, OR or "
            "ANDNOT.")
            .arg(a.subject);
    case Advice::Kind::Address:
        return tr(
            "“%1” is copied from an address, and is searched as a phrase; enter the words, or enter the "
            "address as the query.")
            .arg(a.subject);
    case Advice::Kind::ShortName:
        return tr(
            "“%1” is so short that it is found where it means something else; add a word, or spell it out.")
            .arg(a.subject);
    default: // NameIsCategory
        //: %1 is a category such as cs.CL
        return tr("“%1” is a category of arXiv, but is searched as a word here; to follow all of the "
                  "category, choose its announcements instead.")
            .arg(a.subject);
    }
}

QString QueryAdvice::term(const Advice &a)
{
    switch (a.kind) {
    case Advice::Kind::HyphenInTerm:
        //: %1 is a term such as: chain-of-thought
        return tr(
            "arXiv reads “%1” as the same words with or without the hyphen; for a spelling in one word, "
            "add another term.")
            .arg(a.subject);
    case Advice::Kind::OperatorInTerm:
        //: %1 is a term such as: cats and dogs
        return tr("“%1” is searched as one phrase; to combine words, make each of them a term.")
            .arg(a.subject);
    default: // TermAlsoExcluded
        return tr("No paper with “%1” is found, because the same words are excluded; remove them from the "
                  "excluded terms.")
            .arg(a.subject);
    }
}

QString QueryAdvice::query(const Advice &a)
{
    switch (a.kind) {
    case Advice::Kind::LowercaseOperator:
        //: %1 is one of: and, or, not. What is in capitals is arXiv's and stays
        return tr("“%1” in lower case is a word to search for; write AND, OR or ANDNOT in capitals.")
            .arg(a.subject);
    case Advice::Kind::PlainNot:
        //: %1 is NOT or AND NOT; the words in capitals are arXiv's and stay
        return tr("arXiv's word is ANDNOT, between two terms, and not “%1”; write ANDNOT before what is to "
                  "be left out.")
            .arg(a.subject);
    case Advice::Kind::BareWords:
        //: ti:"time series" and AND are arXiv's syntax and stay
        return tr("In “%1” any one of the parts is enough for arXiv; quote words that belong together, as in "
                  "ti:\"time series\", or put AND between.")
            .arg(a.subject);
    case Advice::Kind::NoPrefix:
        //: ti: and abs: are arXiv's syntax and stay
        return tr(
            "Without a prefix “%1” is looked for in authors, comments and all else; write ti: or abs: before "
            "it to narrow that.")
            .arg(a.subject);
    case Advice::Kind::MixedOperators:
        return tr("“%1” can be read in more than one way; put parentheses around what belongs together.")
            .arg(a.subject);
    default: // UnknownPrefix
        //: %1 is a prefix such as author, %2 a list such as ti:, au:
        return tr("arXiv knows no prefix “%1:”; use one of its own (%2).")
            .arg(a.subject, u"ti:, abs:, au:, co:, jr:, cat:, rn:, id:, doi:, all:"_s);
    }
}

QString QueryAdvice::terms(const Advice &a)
{
    switch (a.kind) {
    case Advice::Kind::UpdatedDate:
        return tr("arXiv reads “%1” as the date of the first version; use submittedDate: to say so, or leave "
                  "it out.")
            .arg(a.subject);
    case Advice::Kind::UnquotedHyphen:
        return tr("The hyphen in “%1” splits it, and arXiv may look for either word alone; put it in "
                  "quotation marks.")
            .arg(a.subject);
    case Advice::Kind::CurlyQuotes:
        return tr("The quotation marks of “%1” are none to arXiv; use the straight ones (\").")
            .arg(a.subject);
    case Advice::Kind::WildcardInFront:
        return tr(
            "“%1” begins with a wild card, which arXiv does not search; write the beginning of the word.")
            .arg(a.subject);
    case Advice::Kind::UnknownCategory:
        //: %1 is a category such as cs.XX
        return tr(
            "“%1” is not in the list of arXiv's categories; check its spelling, because a category that "
            "does not exist finds nothing.")
            .arg(a.subject);
    default: // WildcardInPhrase
        //: ti:transform* is arXiv's syntax and stays
        return tr(
            "In “%1” the wild card is between quotation marks, where it is none; use a query without them, "
            "such as ti:transform*.")
            .arg(a.subject);
    }
}

QString QueryAdvice::answer(const Advice &a)
{
    switch (a.kind) {
    case Advice::Kind::NoResult:
        //: %1 is a keyword, whose query may be another text
        return tr("The query of “%1” finds no paper; check the spelling, or use fewer words.").arg(a.subject);
    case Advice::Kind::NoResultInCategories:
        //: %1 is a keyword
        return tr("arXiv has %n paper(s) for “%1”, none of them in these categories; choose others, or none.",
            nullptr, a.figure)
            .arg(a.subject);
    case Advice::Kind::FarTooMany:
        //: %1 is a keyword, %2 a number of papers
        return tr("arXiv has %n paper(s) for “%1” and sends no more than the newest %2; narrow it with "
                  "another word "
                  "or category.",
            nullptr, a.figure)
            .arg(a.subject, QString::number(Keyword::maximumLimit));
    default: // TooManyAWeek
        //: %1 is a keyword
        return tr("“%1” brings some %n paper(s) a week; narrow it with another word or category.", nullptr,
            a.figure)
            .arg(a.subject);
    }
}

} // namespace

QString adviceText(const Advice &outside)
{
    Advice advice = outside;
    advice.subject = plaintext::isolated(outside.subject); // external input
    switch (advice.kind) {
    case Advice::Kind::Hyphen:
    case Advice::Kind::Quotes:
    case Advice::Kind::ShortName:
    case Advice::Kind::OperatorInName:
    case Advice::Kind::Address:
    case Advice::Kind::NameIsCategory: return QueryAdvice::name(advice);
    case Advice::Kind::HyphenInTerm:
    case Advice::Kind::OperatorInTerm:
    case Advice::Kind::TermAlsoExcluded: return QueryAdvice::term(advice);
    case Advice::Kind::LowercaseOperator:
    case Advice::Kind::PlainNot:
    case Advice::Kind::BareWords:
    case Advice::Kind::NoPrefix:
    case Advice::Kind::MixedOperators:
    case Advice::Kind::UnknownPrefix: return QueryAdvice::query(advice);
    case Advice::Kind::UpdatedDate:
    case Advice::Kind::UnquotedHyphen:
    case Advice::Kind::CurlyQuotes:
    case Advice::Kind::WildcardInFront:
    case Advice::Kind::UnknownCategory:
    case Advice::Kind::WildcardInPhrase: return QueryAdvice::terms(advice);
    case Advice::Kind::NoResult:
    case Advice::Kind::NoResultInCategories:
    case Advice::Kind::FarTooMany:
    case Advice::Kind::TooManyAWeek: return QueryAdvice::answer(advice);
    }
    return {};
}

bool tellsOfNothing(Advice::Kind kind)
{
    switch (kind) {
    case Advice::Kind::NameIsCategory:
    case Advice::Kind::OperatorInName:
    case Advice::Kind::Address:
    case Advice::Kind::OperatorInTerm:
    case Advice::Kind::TermAlsoExcluded:
    case Advice::Kind::LowercaseOperator:
    case Advice::Kind::UnknownPrefix:
    case Advice::Kind::CurlyQuotes:
    case Advice::Kind::WildcardInFront:
    case Advice::Kind::WildcardInPhrase:
    case Advice::Kind::UnknownCategory:
    case Advice::Kind::NoResult:
    case Advice::Kind::NoResultInCategories: return true;
    default: return false;
    }
}

QLatin1StringView adviceName(Advice::Kind kind)
{
    switch (kind) {
    case Advice::Kind::Hyphen: return "hyphen"_L1;
    case Advice::Kind::Quotes: return "quotes"_L1;
    case Advice::Kind::ShortName: return "short-name"_L1;
    case Advice::Kind::NameIsCategory: return "name-is-category"_L1;
    case Advice::Kind::OperatorInName: return "operator-in-name"_L1;
    case Advice::Kind::Address: return "address"_L1;
    case Advice::Kind::HyphenInTerm: return "hyphen-in-term"_L1;
    case Advice::Kind::OperatorInTerm: return "operator-in-term"_L1;
    case Advice::Kind::TermAlsoExcluded: return "term-also-excluded"_L1;
    case Advice::Kind::LowercaseOperator: return "lowercase-operator"_L1;
    case Advice::Kind::PlainNot: return "plain-not"_L1;
    case Advice::Kind::BareWords: return "bare-words"_L1;
    case Advice::Kind::NoPrefix: return "no-prefix"_L1;
    case Advice::Kind::MixedOperators: return "mixed-operators"_L1;
    case Advice::Kind::UnknownPrefix: return "unknown-prefix"_L1;
    case Advice::Kind::UpdatedDate: return "updated-date"_L1;
    case Advice::Kind::UnquotedHyphen: return "unquoted-hyphen"_L1;
    case Advice::Kind::CurlyQuotes: return "curly-quotes"_L1;
    case Advice::Kind::WildcardInFront: return "wildcard-in-front"_L1;
    case Advice::Kind::WildcardInPhrase: return "wildcard-in-phrase"_L1;
    case Advice::Kind::UnknownCategory: return "unknown-category"_L1;
    case Advice::Kind::NoResult: return "no-result"_L1;
    case Advice::Kind::NoResultInCategories: return "no-result-in-categories"_L1;
    case Advice::Kind::FarTooMany: return "far-too-many"_L1;
    case Advice::Kind::TooManyAWeek: return "too-many-a-week"_L1;
    }
    return {};
}

} // namespace dp
