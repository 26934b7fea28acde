#include "text/termerrortext.h"

#include "base/keywordterms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct TermErrorText {
    Q_DECLARE_TR_FUNCTIONS(dp::TermErrorText)
};

} // namespace

QString termErrorText(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::TermEmpty:
        return e.subject.isEmpty()
            //: a term is a word or a phrase that a keyword searches for
            ? TermErrorText::tr("There is no term to search for; type a word or a phrase.")
            : TermErrorText::tr("The term “%1” has no letter and no digit; type a word or a phrase.")
                  .arg(e.subject);
    case ErrorKind::TermTooLong:
        return TermErrorText::tr("The term “%1” is too long; use at most %2 characters.")
            .arg(e.subject, QString::number(KeywordTerms::maximumLength));
    case ErrorKind::TermHasQuotes:
        return TermErrorText::tr(
            "The term “%1” has quotation marks or a backslash, which arXiv cannot search; leave them "
            "out, several words are a phrase.")
            .arg(e.subject);
    case ErrorKind::TermHasControl:
        return TermErrorText::tr("The term “%1” has characters that cannot be typed; leave them out.")
            .arg(e.subject);
    case ErrorKind::TooManyTerms:
        //: %1 is a number of terms, %2 and %3 are the most that are allowed
        return TermErrorText::tr(
            "The keyword has too many terms (%1); use at most %2 terms with %3 characters together.")
            .arg(e.subject, QString::number(KeywordTerms::maximumCount),
                QString::number(KeywordTerms::maximumTotalLength));
    case ErrorKind::OnlyExcludedTerms:
        //: %1 is a term that is to be left out
        return TermErrorText::tr("The keyword only excludes terms (“%1”); add a term that papers must have.")
            .arg(e.subject);
    case ErrorKind::TermsOfOtherKind:
        //: %1 is a keyword. "--words", "--query" and so on are typed like that in a terminal
        return TermErrorText::tr(
            "“%1” cannot follow an author or announcements and search for terms or a query; add --words, or "
            "remove the terms (--any \"\" --all \"\" --not \"\") or the query (--query \"\").")
            .arg(e.subject);
    default: // TermsAndQuery
        return TermErrorText::tr(
            "The keyword “%1” has terms and a query, but only one of them can be used; remove the "
            "terms or the query.")
            .arg(e.subject);
    }
}

} // namespace dp
