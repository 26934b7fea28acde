#include "base/safename.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::safename {
namespace {

/// Returns what replaces a character in a name; the character itself if it is allowed.
QString replacement(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    switch (c.unicode()) {
    case u':': // a title and its subtitle
        return at + 1 < text.size() && text[at + 1].isSpace() ? u" -"_s : u"-"_s;
    case u'/':
    case u'\\':
    case u'|': return u"-"_s;
    case u'"': return u"'"_s;
    case u'?':
    case u'*':
    case u'#':
    case u'<':
    case u'>': return {};
    default: return c;
    }
}

/// Returns whether a character is left out: a control character, half of a surrogate pair, or a character
/// that changes the direction of the text. The two joiners stay, because they are parts of letters and emoji.
bool isLeftOut(char32_t c)
{
    constexpr char32_t nonJoiner = 0x200c, joiner = 0x200d;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate
        || (category == QChar::Other_Format && c != nonJoiner && c != joiner);
}

/// Returns whether Windows reserves the name for a device. The suffix does not matter.
bool isDevice(const QString &stem)
{
    static const QStringList devices = {
        u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s, u"conin$"_s, u"conout$"_s, u"clock$"_s};
    const QString name = stem.left(stem.indexOf(u'.')).trimmed().toLower();
    if (devices.contains(name))
        return true;
    constexpr QStringView digits = u"0123456789¹²³";
    return name.size() == 4 && (name.startsWith("com"_L1) || name.startsWith("lpt"_L1))
        && digits.contains(name[3]);
}

QString withoutBadEnds(QString stem)
{
    while (!stem.isEmpty() && (stem.front().isSpace() || stem.front() == u'.' || stem.front() == u'-'))
        stem.remove(0, 1);
    while (!stem.isEmpty() && (stem.back().isSpace() || stem.back() == u'.'))
        stem.chop(1);
    return stem;
}

} // namespace

qsizetype bytesOf(const QString &text)
{
    return text.toUtf8().size();
}

QString part(const QString &text)
{
    QString allowed;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t c = text[at].unicode();
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair)
            c = QChar::surrogateToUcs4(text[at], text[at + 1]);
        if (text[at].isSpace())
            allowed += u' ';
        else if (!isLeftOut(c))
            allowed += isPair ? text.mid(at, 2) : replacement(text, at);
        at += isPair;
    }
    return allowed.normalized(QString::NormalizationForm_C).simplified();
}

QString cut(const QString &text, qsizetype bytes)
{
    if (bytesOf(text) <= bytes)
        return text;
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = boundaries.toNextBoundary(), size = 0; next > 0;
         next = boundaries.toNextBoundary()) {
        size += bytesOf(text.mid(end, next - end));
        if (size > bytes)
            break;
        end = next;
    }
    return text.left(end);
}

QString whole(const QString &text, const QString &suffix)
{
    const auto room = std::max<qsizetype>(1, longest - bytesOf(suffix) - 1);
    QString stem = withoutBadEnds(cut(withoutBadEnds(part(text)), room));
    if (stem.isEmpty() || isDevice(stem))
        stem.prepend(u'_');
    return stem + suffix;
}

} // namespace dp::safename
