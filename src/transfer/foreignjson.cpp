#include "transfer/foreignjson.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace dp::foreignjson {

std::optional<ErrorKind> kindOf(const QByteArray &bytes)
{
    constexpr qsizetype enough = 16 * 1024;
    static const QRegularExpression feed(uR"~(\A\s*\{[^{}]*"version"\s*:\s*"https?://jsonfeed\.org/)~"_s);
    // The keys of the program's own JSON are sorted.
    static const QRegularExpression papers(uR"~(\A\s*\[?\s*\{\s*"abs_url"\s*:)~"_s);
    const QString start = QString::fromUtf8(bytes.left(enough));
    if (feed.match(start).hasMatch())
        return ErrorKind::JsonFeed;
    if (papers.match(start).hasMatch() || start.trimmed() == "[]"_L1)
        return ErrorKind::PaperListJson;
    return std::nullopt;
}

} // namespace dp::foreignjson
