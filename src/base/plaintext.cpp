#include "base/plaintext.h"

#include <QList>

#include <algorithm>

namespace dp::plaintext {
namespace {

bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n') || (c >= 0x7f && c <= 0x9f);
}

bool isBreak(char16_t c)
{
    return c == 0x0b || c == 0x0c || c == u'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr char16_t popFormatting = 0x202c;
constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;

bool opensEmbedding(char16_t c)
{
    return c == 0x202a || c == 0x202b || c == 0x202d || c == 0x202e;
}

bool opensIsolate(char16_t c)
{
    return c >= 0x2066 && c <= firstStrongIsolate;
}

bool isBidiControl(char16_t c)
{
    return opensEmbedding(c) || opensIsolate(c) || c == popFormatting || c == popIsolate || c == 0x200e
        || c == 0x200f || c == 0x061c;
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// The bidirectional controls of a text that are still open. Each is stored as the character that closes it.
class OpenControls
{
public:
    void open(char16_t closing)
    {
        m_open << closing;
        m_isolates += closing == popIsolate;
    }
    /// Returns false if there is no open control that the character closes.
    bool close(char16_t sign)
    {
        if (sign == popFormatting) {
            const bool fits = !m_open.isEmpty() && m_open.constLast() == popFormatting;
            if (fits)
                m_open.removeLast();
            return fits;
        }
        if (m_isolates == 0)
            return false;
        while (m_open.takeLast() != popIsolate) { } // closing an isolate also closes the embeddings inside it
        --m_isolates;
        return true;
    }
    QString closeAll()
    {
        QString signs;
        while (!m_open.isEmpty())
            signs += QChar(m_open.takeLast());
        return signs;
    }

private:
    QList<char16_t> m_open;
    // Number of open isolates; if it is 0, a closing character need not search the list.
    qsizetype m_isolates = 0;
};

bool needsIsolation(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x0590)
            continue;
        if (isBidiControl(c) || isRightToLeft(c))
            return true;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()
            && isRightToLeft(QChar::surrogateToUcs4(c, text[i + 1].unicode())))
            return true;
    }
    return false;
}

} // namespace

bool hasVisible(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.cbegin(), characters.cend(), [](uint c) {
        const auto category = QChar::category(c);
        return category != QChar::Other_Format && category != QChar::Mark_NonSpacing && !QChar::isSpace(c);
    });
}

bool isClean(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0x7f)
            continue;
        if (isControl(c) || isBreak(c))
            return false;
        if (!QChar::isSurrogate(c))
            continue;
        if (!QChar::isHighSurrogate(c) || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

QString cleaned(const QString &text)
{
    if (isClean(text))
        return text;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool hasNext = i + 1 < text.size();
        if (c == u'\r' && hasNext && text[i + 1] == u'\n')
            continue;
        if (isBreak(c.unicode())) {
            out += u' ';
        } else if (c.isHighSurrogate() && hasNext && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (!isControl(c.unicode()) && !c.isSurrogate()) {
            out += c;
        }
    }
    return out;
}

QString withoutNoncharacters(const QString &text)
{
    constexpr char32_t last = 0xfffe; // the last two of each plane
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if ((QChar::surrogateToUcs4(c, text[i + 1]) & last) != last)
                out += text.mid(i, 2);
            ++i;
        } else if (c.unicode() < 0xfdd0 || (c.unicode() > 0xfdef && c.unicode() < last)) {
            out += c;
        }
    }
    return out;
}

QString closed(const QString &text)
{
    const QString clean = cleaned(text);
    if (std::none_of(clean.cbegin(), clean.cend(), [](QChar c) { return isBidiControl(c.unicode()); }))
        return clean;
    QString out;
    OpenControls controls;
    for (const QChar c : clean) {
        const char16_t u = c.unicode();
        if ((u == popFormatting || u == popIsolate) && !controls.close(u))
            continue;
        if (opensEmbedding(u) || opensIsolate(u))
            controls.open(opensEmbedding(u) ? popFormatting : popIsolate);
        out += c;
    }
    return out + controls.closeAll();
}

QString oneLine(const QString &text)
{
    QString line = closed(text);
    line.replace(u'\n', u' ').replace(u'\t', u' ');
    return line;
}

QString isolated(const QString &name)
{
    const QString inner = oneLine(name);
    return needsIsolation(inner) ? QChar(firstStrongIsolate) + inner + QChar(popIsolate) : inner;
}

} // namespace dp::plaintext
