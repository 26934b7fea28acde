#include "text/errorcause.h"

#include "base/plaintext.h"
#include "text/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace dp {
namespace {

struct ErrorCause {
    Q_DECLARE_TR_FUNCTIONS(dp::ErrorCause)
};

struct Cause {
    ErrorKind kind;
    const char *text;
};

/// The errors after which a request is repeated, see refresh/judge.cpp.
constexpr Cause causes[] = {
    {ErrorKind::Offline, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv cannot be reached.")},
    {ErrorKind::Timeout, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv did not answer in time.")},
    {ErrorKind::RateLimited, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv is busy (too many requests).")},
    {ErrorKind::AskedToWait, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv asked to wait.")},
    //: %1 is an HTTP status such as 503
    {ErrorKind::Http, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned the HTTP error %1.")},
    {ErrorKind::NotAFeed, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv did not return a list of papers.")},
    {ErrorKind::CutShort, QT_TRANSLATE_NOOP("dp::ErrorCause", "The answer of arXiv was incomplete.")},
    {ErrorKind::BadAnswer, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned a damaged list of papers.")},
    //: %1 is two numbers such as 33/100: 33 of 100 papers were returned
    {ErrorKind::PartialAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned an incomplete list (%1 papers).")},
    {ErrorKind::StaleAnswer, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned outdated results.")},
    //: %1 is two numbers such as 12/300: the list had 300 papers before and has 12 now
    {ErrorKind::ShorterList,
        QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned a much shorter list than before (%1 papers).")},
    {ErrorKind::UnfitAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned papers that were not requested.")},
    {ErrorKind::HostileAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorCause", "The answer of arXiv looked unsafe and was ignored.")},
    {ErrorKind::UnexpectedlyEmpty, QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv returned an empty list.")},
    {ErrorKind::AnswerTooLarge,
        QT_TRANSLATE_NOOP("dp::ErrorCause", "The answer of arXiv is too large for a list of papers.")},
    {ErrorKind::UnsafeRedirect,
        QT_TRANSLATE_NOOP("dp::ErrorCause", "arXiv redirected to an unsafe address.")},
};

} // namespace

QString errorCause(const Error &error)
{
    const auto found = std::find_if(
        std::begin(causes), std::end(causes), [&](const Cause &cause) { return cause.kind == error.kind; });
    if (found == std::end(causes))
        return errorText(error);
    const QString text = ErrorCause::tr(found->text);
    if (error.kind == ErrorKind::Http)
        return text.arg(error.httpStatus);
    return text.contains(QLatin1String("%1")) ? text.arg(plaintext::isolated(error.detail)) : text;
}

} // namespace dp
