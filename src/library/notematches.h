#pragma once

#include "base/result.h"
#include "library/idstream.h"
#include "text/searchexpression.h"

#include <QList>

#include <utility>

namespace dp {

class Connection;

/// The papers whose notes contain the words of a search. Notes are not in the full-text index of the papers:
/// they are few, and they change while the user types.
class NoteMatches
{
public:
    /// Looks for all words and phrases of the condition that have no field.
    static Result<NoteMatches> of(Connection &connection, const SearchExpression &condition);

    /// Returns the papers whose note has the term.
    QList<qint64> papersOf(const SearchTerm &term) const;
    /// Returns the papers whose note has at least one of the terms.
    const QList<qint64> &all() const { return m_all; }

private:
    QList<std::pair<SearchTerm, QList<qint64>>> m_papers;
    QList<qint64> m_all;
};

/// The papers of a search whose words can also be in notes.
class NotedStream : public IdStream
{
public:
    /// papers: the papers that match without regard to notes. exact: the papers that match with regard to
    /// notes. noted: the papers for which both can differ.
    NotedStream(Pointer papers, Pointer exact, const QList<qint64> &noted);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;
    Access access() const override { return m_papers->access(); }

private:
    Pointer m_papers;
    Pointer m_exact;
    ListStream m_noted;
};

} // namespace dp
