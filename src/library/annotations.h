#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QList>

#include <functional>

namespace dp {

class Connection;

/// Reads what the user has added to papers: tags, notes and PDFs. A read-only connection is sufficient.
namespace annotations {

/// Collects papers, so that the tags, notes and PDFs of many papers are read with one statement. Then passes
/// the papers on. A list of any length needs the memory of one page.
class Page
{
public:
    /// each: must exist as long as the page.
    Page(Connection &connection, const std::function<Outcome(const LibraryPaper &)> &each)
        : m_connection(connection)
        , m_each(each)
    {
    }
    Outcome add(const LibraryPaper &paper);
    /// Passes the last papers on.
    Outcome end();

private:
    Connection &m_connection;
    const std::function<Outcome(const LibraryPaper &)> &m_each;
    QList<LibraryPaper> m_papers;
};

} // namespace annotations
} // namespace dp
