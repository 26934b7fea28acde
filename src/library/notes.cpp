#include "library/notes.h"

#include "base/arxivid.h"
#include "base/moment.h"
#include "base/notetext.h"
#include "base/plaintext.h"
#include "library/papers.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<QString> Notes::of(qint64 paperId)
{
    Statement row(m_connection, u"SELECT text FROM notes WHERE paper_id = ?"_s);
    DP_TRY(row.bind(paperId).run());
    const QString text = row.next() ? plaintext::cleaned(row.text(0)) : QString();
    DP_TRY(row.outcome());
    return text;
}

Result<QString> Notes::set(qint64 paperId, const QString &text, const QDateTime &now)
{
    const auto note = notetext::checked(text);
    if (!note)
        return note.error();
    const auto isKnown = Papers(m_connection).has(paperId);
    if (!isKnown)
        return isKnown.error();
    if (!*isKnown)
        return Error{ErrorKind::UnknownPaper, ArxivId::fromKey(paperId).value_or(ArxivId()).toString(), {}};
    const auto before = of(paperId);
    if (!before || *before == *note)
        return before;
    if (note->isEmpty()) {
        Statement remove(m_connection, u"DELETE FROM notes WHERE paper_id = ?"_s);
        DP_TRY(remove.bind(paperId).run());
        return before;
    }
    Statement write(
        m_connection, u"INSERT OR REPLACE INTO notes (paper_id, text, changed) VALUES (?, ?, ?)"_s);
    DP_TRY(write.bind(paperId, *note, Moment::fromDateTime(now).iso()).run());
    return before;
}

} // namespace dp
