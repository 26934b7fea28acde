#include "exchange/savedsearchcomment.h"

#include "base/plaintext.h"

using namespace Qt::StringLiterals;

namespace dp::savedsearchcomment {
namespace {

constexpr auto commentBeginning = "<!-- saved search: "_L1, commentEnd = " -->"_L1;

// The first pair is replaced first, and back last. Without `>`, the text cannot end the comment.
constexpr std::pair<QLatin1StringView, QLatin1StringView> commentEscapes[] = {
    {"&"_L1, "&amp;"_L1}, {"<"_L1, "&lt;"_L1}, {">"_L1, "&gt;"_L1}};

} // namespace

QString of(const QString &text)
{
    QString escaped = text.simplified();
    for (const auto &[plain, entity] : commentEscapes)
        escaped.replace(plain, entity);
    return commentBeginning + escaped + commentEnd;
}

QString textIn(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (!trimmed.startsWith(commentBeginning) || !trimmed.endsWith(commentEnd)
        || trimmed.size() < commentBeginning.size() + commentEnd.size())
        return {};
    QString text = trimmed.sliced(commentBeginning.size()).chopped(commentEnd.size());
    for (auto pair = std::rbegin(commentEscapes); pair != std::rend(commentEscapes); ++pair)
        text.replace(pair->second, pair->first);
    return plaintext::cleaned(text).simplified();
}

} // namespace dp::savedsearchcomment
