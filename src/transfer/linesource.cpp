#include "transfer/linesource.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qsizetype readSize = 1024 * 1024;
constexpr qsizetype longestLine = 16 * 1024 * 1024;

} // namespace

Result<std::optional<QByteArray>> LineSource::next()
{
    for (qsizetype searched = m_at;;) {
        if (const qsizetype end = m_buffer.indexOf('\n', searched); end >= 0) {
            const QByteArray line = m_buffer.mid(m_at, end - m_at);
            m_at = end + 1;
            return std::optional(line);
        }
        if (m_ended) {
            if (m_at >= m_buffer.size())
                return std::optional<QByteArray>();
            const QByteArray line = m_buffer.mid(m_at);
            m_at = m_buffer.size();
            return std::optional(line);
        }
        m_buffer.remove(0, std::exchange(m_at, 0));
        searched = m_buffer.size();
        if (m_buffer.size() > longestLine)
            return Error{ErrorKind::BadContent, {}, u"a line of more than 16 MiB"_s};
        auto piece = m_text->read(readSize);
        if (!piece)
            return piece.error();
        m_ended = piece->isEmpty();
        m_buffer += *piece;
        if (!std::exchange(m_started, true) && m_buffer.startsWith("\xef\xbb\xbf"))
            m_buffer.remove(0, 3);
    }
}

} // namespace dp
