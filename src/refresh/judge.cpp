#include "refresh/judge.h"

using namespace Qt::StringLiterals;

namespace dp::judge {

Verdict page(const QByteArray &body, const Expectation &expected)
{
    Verdict verdict;
    const auto refuse = [&](ErrorKind kind, const QString &detail) {
        verdict.error = Error{kind, expected.host, detail};
        return verdict;
    };
    // arXiv's throttle has been seen to answer 200 with this as the whole body.
    if (body.trimmed() == "Rate exceeded.")
        return refuse(ErrorKind::RateLimited, u"200 with \"Rate exceeded.\""_s);
    AtomParser parser;
    parser.feed(body);
    const auto state = parser.finish();
    verdict.feed = parser.result();
    if (!verdict.feed.errorMessage.isEmpty())
        return refuse(ErrorKind::QueryRejected, verdict.feed.errorMessage);
    if (state == AtomParser::State::Broken)
        return refuse(ErrorKind::BadAnswer, parser.problem());
    if (verdict.feed.papers.isEmpty()) {
        if (!verdict.feed.skipped.isEmpty())
            return refuse(ErrorKind::BadAnswer, verdict.feed.skipped.first().reason);
        // arXiv's index has answered queries with nothing that have hundreds of papers.
        if (verdict.feed.totalResults.value_or(0) > expected.start
            || (expected.start == 0 && expected.known > 0))
            return refuse(ErrorKind::UnexpectedlyEmpty,
                u"no entries of %1"_s.arg(verdict.feed.totalResults.value_or(0)));
    }
    return verdict;
}

bool mayMend(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::BadAnswer:
    case ErrorKind::UnexpectedlyEmpty: return true;
    case ErrorKind::Http: return error.httpStatus >= 500 || error.httpStatus == 408;
    default: return false;
    }
}

QString rejection(const QByteArray &body)
{
    AtomParser parser;
    parser.feed(body);
    parser.finish();
    const QString message = parser.result().errorMessage;
    return message.isEmpty() ? u"HTTP 400"_s : message;
}

} // namespace dp::judge
