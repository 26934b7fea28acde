#include "text/errortext.h"

#include "base/keyword.h"
#include "base/keywordterms.h"
#include "base/notetext.h"
#include "base/owncommand.h"
#include "base/plaintext.h"
#include "base/savedsearch.h"
#include "base/tag.h"
#include "text/errorsentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(dp::ErrorText)
};

QString endOfWait(const Error &error)
{
    const auto wait = error.retryAfter.value_or(std::chrono::seconds(0));
    return QLocale().toString(QDateTime::currentDateTime().addSecs(wait.count()), QLocale::ShortFormat);
}

/// Returns the arguments of the sentence: %1, %2 and so on.
QStringList arguments(const Error &error)
{
    const auto numbers = [&](auto... values) {
        return QStringList{error.subject, QString::number(values)...};
    };
    if (error.kind == ErrorKind::Internal)
        return {error.detail};
    if (error.kind == ErrorKind::AskedToWait)
        return {error.subject, endOfWait(error)};
    if (error.kind == ErrorKind::Http || error.kind == ErrorKind::ZoteroRefused)
        return numbers(error.httpStatus);
    if (error.kind == ErrorKind::KeywordTooLong)
        return numbers(Keyword::maximumLength, 10 * Keyword::maximumLength);
    if (error.kind == ErrorKind::BadLimit)
        return numbers(Keyword::maximumLimit);
    if (error.kind == ErrorKind::TermTooLong)
        return numbers(KeywordTerms::maximumLength);
    if (error.kind == ErrorKind::TooManyTerms)
        return numbers(KeywordTerms::maximumCount, KeywordTerms::maximumTotalLength);
    if (error.kind == ErrorKind::TagTooLong)
        return numbers(Tag::maximumLength);
    if (error.kind == ErrorKind::NoteTooLong)
        return numbers(notetext::maximumLength);
    if (error.kind == ErrorKind::SavedSearchTooLong)
        return numbers(SavedSearch::maximumName, SavedSearch::maximumText);
    if (error.kind == ErrorKind::CommandTooLong)
        return numbers(OwnCommand::maximumName, OwnCommand::maximumLine);
    if (error.kind == ErrorKind::LibraryDamaged)
        return {error.subject, error.detail.simplified()};
    return {error.subject, error.detail};
}

/// Returns the translated sentence for an error. Some kinds have a second sentence for a special case.
QString sentenceOf(const Error &error)
{
    if (error.kind == ErrorKind::RateLimited && error.retryAfter)
        //: %1 is the name of a server such as export.arxiv.org
        return ErrorText::tr(
            "%1 is busy (rate limit). Try again in %n second(s).", nullptr, int(error.retryAfter->count()));
    if (error.kind == ErrorKind::NoPapersInFile && !error.detail.isEmpty())
        //: %1 is a file, %2 is the message of arXiv in this file, in English
        return ErrorText::tr(
            "“%1” contains an arXiv error message instead of papers (%2). Choose another file.");
    if (error.kind == ErrorKind::NoPdf && error.detail == "withdrawn"_L1)
        //: %1 is an identifier
        return ErrorText::tr(
            "%1 was withdrawn, and has no PDF on arXiv. Its abstract page lists the versions.");
    if (error.kind == ErrorKind::TermEmpty && error.subject.isEmpty())
        //: a term is a word or phrase that a keyword searches for
        return ErrorText::tr("The keyword has no term. Enter a word or phrase.");
    const char *sentence = errorSentence(error.kind);
    return *sentence ? ErrorText::tr(sentence) : QString();
}

/// Replaces %1, %2 and %3 in one step, because an argument may itself contain such a placeholder.
QString withArguments(const QString &sentence, const QStringList &arguments)
{
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number =
            sentence[at] == u'%' && at + 1 < sentence.size() ? sentence[at + 1].digitValue() : 0;
        if (number < 1 || number > arguments.size()) {
            text += sentence[at];
            continue;
        }
        text += arguments[number - 1];
        ++at;
    }
    return text;
}

} // namespace

QString errorText(const Error &outside)
{
    // The subject and the detail are external input.
    Error error = outside;
    error.subject = plaintext::isolated(outside.subject);
    error.detail = plaintext::isolated(outside.detail);
    return withArguments(sentenceOf(error), arguments(error));
}

FoldedErrorText foldedErrorText(const Error &error)
{
    constexpr qsizetype longest = 100; // of the detail in the sentence, in characters
    if (error.detail.size() <= longest && !error.detail.contains(u'\n'))
        return {errorText(error), {}};
    Error folded = error;
    folded.detail = error.detail.simplified();
    if (folded.detail.size() > longest)
        folded.detail = folded.detail.left(longest).trimmed() + u'…';
    const QString sentence = errorText(folded);
    return {sentence, sentence + u"\n\n"_s + plaintext::closed(error.detail)};
}

} // namespace dp
