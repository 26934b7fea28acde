#include "text/requesterrorsentences.h"

#include "text/errorsentence.h"

#include <QtGlobal>

#include <cstddef>
#include <iterator>

namespace dp {
namespace {

constexpr size_t first = size_t(ErrorKind::UnknownKeyword);

/// Sorted in the order of ErrorKind. Each new kind needs an entry.
constexpr ErrorSentence requestSentences[] = {
    {ErrorKind::UnknownKeyword,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "There is no keyword “%1”. Check the list of keywords, or add the keyword.")},
    {ErrorKind::KeywordRemoved,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The keyword “%1” was removed during the refresh. Add it again to follow it.")},
    {ErrorKind::KeywordExists,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The keyword “%1” already exists. Choose another name.")},
    {ErrorKind::NotRemoved,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "No keyword “%1” was removed in the last 30 days. Check the list of recently removed keywords.")},
    {ErrorKind::RestoredNameTaken,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The removed keyword “%1” cannot be restored, because there is another keyword of this name. "
            "Rename the other keyword first.")},
    {ErrorKind::KeywordEmpty,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The keyword is empty. Enter a word or phrase.")},
    {ErrorKind::KeywordUnnamed,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The keyword has no name. Enter a name for its tab.")},
    //: %2 and %3 are numbers
    {ErrorKind::KeywordTooLong,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The keyword “%1” is too long. Use at most %2 characters, or %3 for a query.")},
    {ErrorKind::KeywordHasQuotes,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The keyword “%1” contains quotation marks or a backslash, which arXiv cannot search. Remove "
            "them. A phrase needs no quotation marks.")},
    {ErrorKind::KeywordHasControl,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The keyword “%1” contains control characters. Remove them.")},
    //: a term is a word or phrase that a keyword searches for
    {ErrorKind::TermEmpty,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The term “%1” contains no letter or digit. Enter a word or phrase.")},
    {ErrorKind::TermTooLong,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The term “%1” is too long. Use at most %2 characters.")},
    {ErrorKind::TermHasQuotes,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The term “%1” contains quotation marks or a backslash, which arXiv cannot search. Remove them. "
            "A phrase needs no quotation marks.")},
    {ErrorKind::TermHasControl,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The term “%1” contains control characters. Remove them.")},
    //: %1 is the number of terms, %2 and %3 are the maximum values allowed
    {ErrorKind::TooManyTerms,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The keyword has too many terms (%1). Use at most %2 terms with %3 characters in total.")},
    //: %1 is a term that papers must not contain
    {ErrorKind::OnlyExcludedTerms,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The keyword has only excluded terms (“%1”). Add a term that papers must contain.")},
    {ErrorKind::TermsAndQuery,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The keyword “%1” has both terms and a query. Remove the terms or the query.")},
    //: %1 is a keyword. Do not translate “--words”, “--query” and so on; they are command line options
    {ErrorKind::TermsOfOtherKind,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” follows an author or announcements, so it cannot have terms or a query. Remove the terms "
            "(--any \"\" --all \"\" --not \"\") and the query (--query \"\"). To search for words instead, "
            "use --words without --author and --announcements.")},
    {ErrorKind::BadCategory,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "“%1” is not an arXiv category. Use a category such as cs, cs.CL or hep-th.")},
    {ErrorKind::MuteEmpty,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” cannot be muted, because it has no letter and no digit. Enter a word, a name or a "
            "category.")},
    {ErrorKind::MuteTooLong,
        QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” is too long for a mute. Use at most 200 characters.")},
    //: %1 is a number
    {ErrorKind::UnknownMute,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "There is no mute with the number %1. The list of mutes shows their numbers.")},
    {ErrorKind::BadQuery,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The query “%1” has unclosed quotation marks or parentheses. Close them.")},
    {ErrorKind::BadLimit,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "“%1” is not a valid number of papers. Use a number from 1 to %2.")},
    {ErrorKind::BadIdentifier,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is not an arXiv identifier. Use an identifier such as 2502.20780 or hep-th/9901001.")},
    {ErrorKind::SeveralIdentifiers,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” contains several arXiv identifiers, but only one is allowed. Enter one identifier at a "
            "time.")},
    //: %1 is an arXiv identifier
    {ErrorKind::UnknownPaper,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The paper %1 is not in the library. Refresh, or import a file that contains it.")},
    {ErrorKind::TagEmpty, QT_TRANSLATE_NOOP("dp::ErrorText", "The tag has no name. Enter a name.")},
    //: %2 is a number
    {ErrorKind::TagTooLong,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The tag “%1” is too long. Use at most %2 characters.")},
    {ErrorKind::TagHasControl,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The tag “%1” contains line breaks or control characters. Remove them.")},
    {ErrorKind::TagExists,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The tag “%1” already exists. Choose another name.")},
    {ErrorKind::UnknownTag,
        QT_TRANSLATE_NOOP("dp::ErrorText", "There is no tag “%1”. Check the list of tags.")},
    //: %1 and %2 are numbers
    {ErrorKind::NoteTooLong,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The note is too long (%1 characters). Use at most %2 characters.")},
    {ErrorKind::SavedSearchUnnamed,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The saved search has no name. Enter a name.")},
    //: %2 and %3 are numbers
    {ErrorKind::SavedSearchTooLong,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "“%1” is too long. Use at most %2 characters for a name and %3 for a search.")},
    {ErrorKind::SavedSearchFindsNothing,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The search “%1” finds nothing, because it has no letter and no digit. Enter a word.")},
    {ErrorKind::SavedSearchExists,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The saved search “%1” already exists. Choose another name.")},
    {ErrorKind::UnknownSavedSearch,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "There is no saved search “%1”. Check the list of saved searches.")},
    {ErrorKind::CommandUnnamed, QT_TRANSLATE_NOOP("dp::ErrorText", "The command has no name. Enter a name.")},
    //: %2 and %3 are numbers
    {ErrorKind::CommandTooLong,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is too long. Use at most %2 characters for a name and %3 for a program and its "
            "arguments.")},
    {ErrorKind::CommandEmpty,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The command “%1” has no program. Enter a program.")},
    {ErrorKind::CommandInProgram,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The program of “%1” contains a placeholder. Use placeholders only in arguments.")},
    //: do not translate $DAILY_PAPERS_TITLE
    {ErrorKind::CommandInCode,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” has a placeholder in the code of a shell, which would run a title as code. Use a variable "
            "such as $DAILY_PAPERS_TITLE there.")},
    {ErrorKind::PaperListJson,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is a list of papers in JSON, for other programs. It cannot be imported. Export the library "
            "with --format json --all, and import that file.")},
    {ErrorKind::JsonFeed,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is a JSON feed. It cannot be imported. Choose the Atom feed with the same papers.")},
};

constexpr bool areRequestsComplete()
{
    for (size_t at = 0; at < std::size(requestSentences); ++at)
        if (requestSentences[at].kind != ErrorKind(first + at))
            return false;
    return first + std::size(requestSentences) == size_t(ErrorKind::PartMissing);
}
static_assert(areRequestsComplete(), "the sentences must have the order of ErrorKind");

} // namespace

const char *requestErrorSentence(ErrorKind kind)
{
    return requestSentences[size_t(kind) - first].text;
}

} // namespace dp
