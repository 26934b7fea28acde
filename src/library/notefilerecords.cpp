#include "library/notefilerecords.h"

#include "library/sqlite/statement.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace notefilerows { namespace {

constexpr qsizetype hashLength = 32;

/// The names of parts have no blanks and no `=`.
QString joined(const QMap<QString, QString> &parts)
{
    QStringList words;
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        words << part.key() + u'=' + part.value();
    return words.join(u' ');
}

QMap<QString, QString> split(const QString &text)
{
    QMap<QString, QString> parts;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        if (const qsizetype equals = word.indexOf(u'='); equals > 0)
            parts.insert(word.left(equals), word.mid(equals + 1));
    return parts;
}

}} // namespace notefilerows

QString NoteFileRecord::hashOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(notefilerows::hashLength));
}

bool NoteFileRecord::isHash(const QString &text)
{
    return text.size() == notefilerows::hashLength && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

Result<QHash<qint64, NoteFileRecord>> NoteFileRecords::of(const QList<qint64> &papers)
{
    Statement row(
        m_connection, u"SELECT name, note, parts FROM note_files WHERE paper_id = ? AND folder = ?"_s);
    QHash<qint64, NoteFileRecord> records;
    for (const qint64 paper : papers) {
        DP_TRY(row.bind(paper, m_folder).run());
        if (row.next())
            records.insert(paper, {paper, row.text(0), row.text(1), notefilerows::split(row.text(2))});
        DP_TRY(row.outcome());
        row.finish();
    }
    return records;
}

Result<QHash<qint64, QString>> NoteFileRecords::names()
{
    Statement row(m_connection, u"SELECT paper_id, name FROM note_files WHERE folder = ?"_s);
    QHash<qint64, QString> names;
    DP_TRY(row.bind(m_folder).run());
    while (row.next())
        names.insert(row.integer(0), row.text(1));
    DP_TRY(row.outcome());
    return names;
}

Result<bool> NoteFileRecords::hasAny()
{
    return Statement(m_connection, u"SELECT EXISTS (SELECT 1 FROM note_files WHERE folder = ?)"_s)
        .bind(m_folder)
        .isTrue();
}

Outcome NoteFileRecords::add(const QList<NoteFileRecord> &records)
{
    Statement write(m_connection,
        u"INSERT OR REPLACE INTO note_files (paper_id, folder, name, note, parts) VALUES (?, ?, ?, ?, ?)"_s);
    for (const NoteFileRecord &record : records)
        DP_TRY(
            write.bind(record.paper, m_folder, record.name, record.note, notefilerows::joined(record.parts))
                .run());
    return success();
}

} // namespace dp
