#include "exchange/notefile.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace dp {
namespace notefileparts { namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";
constexpr auto beginMarker = "<!-- daily-papers: note -->"_L1;
constexpr auto endMarker = "<!-- daily-papers: end of note -->"_L1;

/// A line of a note that would be a marker without its backslashes.
const QRegularExpression &likeMarker()
{
    static const QRegularExpression form(uR"(^([ \t\r]*)(\\*)(?=<!-- daily-papers:))"_s);
    return form;
}

/// Returns the line without the blanks that may be around a marker; likeMarker() has the same ones.
QStringView withoutBlanks(QStringView line)
{
    const auto isBlank = [](QChar c) {
        return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
    };
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    while (!line.isEmpty() && isBlank(line.front()))
        line = line.mid(1);
    return line;
}

QString escapedLine(const QString &line)
{
    const auto match = likeMarker().match(line);
    return match.hasMatch() ? match.captured(1) + u'\\' + line.mid(match.capturedEnd(1)) : line;
}

QString unescapedLine(const QString &line)
{
    const auto match = likeMarker().match(line);
    return match.hasMatch() && !match.captured(2).isEmpty()
        ? match.captured(1) + line.mid(match.capturedEnd(1) + 1)
        : line;
}

QString regionOf(const QString &note)
{
    QStringList lines = note.split(u'\n');
    for (QString &line : lines)
        line = escapedLine(line);
    return beginMarker + u'\n' + lines.join(u'\n') + u'\n' + endMarker + u'\n';
}

/// Returns the lines with their ends.
QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = text.indexOf(u'\n', begin);
        lines << text.mid(begin, end < 0 ? -1 : end + 1 - begin);
        begin += lines.last().size();
    }
    return lines;
}

bool isFence(const QString &line)
{
    return line.startsWith("---"_L1) && QStringView(line).mid(3).trimmed().isEmpty();
}

QString withLineEnd(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

}} // namespace notefileparts

Result<NoteFile> NoteFile::read(const QByteArray &bytes)
{
    NoteFile file;
    file.m_hasByteOrderMark = bytes.startsWith(notefileparts::byteOrderMark);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(file.m_hasByteOrderMark ? bytes.mid(3) : bytes);
    if (decoder.hasError() || text.toUtf8().size() + (file.m_hasByteOrderMark ? 3 : 0) != bytes.size())
        return Error{ErrorKind::NotUtf8, {}, {}};
    const qsizetype pairs = text.count("\r\n"_L1);
    file.m_hasCrLf = pairs > 0 && pairs == text.count(u'\n') && pairs == text.count(u'\r');
    if (file.m_hasCrLf)
        text.remove(u'\r');
    file.readFrontMatter(text);
    file.readRegion(text);
    return file;
}

/// Removes the front matter from the text.
void NoteFile::readFrontMatter(QString &text)
{
    const QString first = text.left(text.indexOf(u'\n') + 1);
    if (first.isEmpty() || !notefileparts::isFence(first))
        return;
    for (qsizetype begin = first.size(); begin < text.size();) {
        const qsizetype end = text.indexOf(u'\n', begin);
        const QString line = text.mid(begin, end < 0 ? -1 : end + 1 - begin);
        if (notefileparts::isFence(line)) {
            m_opening = first;
            m_closing = line;
            m_front = FrontMatter(text.mid(first.size(), begin - first.size()));
            text = text.mid(begin + line.size());
            return;
        }
        begin += line.size();
    }
}

void NoteFile::readRegion(const QString &text)
{
    const QStringList lines = notefileparts::linesOf(text);
    QList<qsizetype> begins, ends;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = notefileparts::withoutBlanks(lines[i]);
        if (line == notefileparts::beginMarker)
            begins << i;
        else if (line == notefileparts::endMarker)
            ends << i;
    }
    m_before = text;
    if (begins.isEmpty() && ends.isEmpty())
        return;
    m_state = Region::Damaged;
    if (begins.size() != 1 || ends.size() != 1 || begins.first() > ends.first())
        return;
    m_state = Region::Found;
    const qsizetype begin = begins.first(), end = ends.first();
    m_before = lines.mid(0, begin).join(QString());
    m_region = lines.mid(begin, end + 1 - begin).join(QString());
    m_after = lines.mid(end + 1).join(QString());
    QStringList note;
    for (QString line : lines.mid(begin + 1, end - begin - 1)) {
        line.chop(line.endsWith("\r\n"_L1) ? 2 : 1);
        note << notefileparts::unescapedLine(line);
    }
    m_note = note.join(u'\n');
}

NoteFile NoteFile::create(
    const FrontMatter &front, const QString &before, const QString &note, const QString &after)
{
    NoteFile file;
    file.m_opening = file.m_closing = u"---\n"_s;
    file.m_front = front;
    file.m_state = Region::Found;
    file.setBefore(before);
    file.setNote(note);
    file.setAfter(after);
    return file;
}

bool NoteFile::hasMarker(const QByteArray &bytes)
{
    return bytes.contains("<!-- daily-papers: note -->")
        || bytes.contains("<!-- daily-papers: end of note -->");
}

QString NoteFile::identifier(const QByteArray &bytes)
{
    const QByteArray text = bytes.startsWith(notefileparts::byteOrderMark) ? bytes.mid(3) : bytes;
    if (!text.startsWith("---"))
        return {};
    const qsizetype end = text.indexOf("\n---", 3);
    if (end < 0)
        return {};
    static const QRegularExpression line(uR"(^arxiv[ \t]*:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?\r?$)"_s,
        QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(text.left(end))).captured(2);
}

QByteArray NoteFile::bytes() const
{
    QString text =
        hasFrontMatter() ? m_opening + notefileparts::withLineEnd(m_front.text()) + m_closing : QString();
    text += m_before + m_region + m_after;
    if (m_hasCrLf)
        text.replace(u"\n"_s, u"\r\n"_s);
    return (m_hasByteOrderMark ? QByteArray(notefileparts::byteOrderMark) : QByteArray()) + text.toUtf8();
}

void NoteFile::setNote(const QString &note)
{
    if (m_state == Region::Missing) {
        m_closing = notefileparts::withLineEnd(m_closing);
        m_before = m_before.isEmpty() ? m_before : notefileparts::withLineEnd(m_before) + u'\n';
    }
    m_state = Region::Found;
    m_note = note;
    m_region = notefileparts::regionOf(note);
}

void NoteFile::setBefore(const QString &text)
{
    m_before = notefileparts::withLineEnd(text);
}

void NoteFile::setAfter(const QString &text)
{
    m_after = text;
    m_region = notefileparts::withLineEnd(m_region); // the end marker may have been the last line of the file
}

} // namespace dp
