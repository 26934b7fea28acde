#pragma once

#include "base/result.h"
#include "library/portable/mergereport.h"

namespace dp {

class Connection;

/// Adds the papers of the attached database `incoming`, and everything that belongs to them, to the library.
/// Must be called in a transaction, after IncomingKeywords.
class IncomingPapers
{
public:
    IncomingPapers(Connection &connection, const portablemerge::Progress &progress)
        : m_connection(connection)
        , m_progress(progress)
    {
    }
    Outcome add(portablemerge::Report &report);

private:
    Outcome findChanges(portablemerge::Report &report);
    Outcome updateKnown();
    Outcome insertFresh();
    Outcome addLists();
    Outcome addAnnotations(portablemerge::Report &report);
    Outcome addMutes();
    Outcome writeIndex(qint64 papers);
    Outcome run(std::initializer_list<QString> statements);
    Outcome report(double done) const;

    Connection &m_connection;
    const portablemerge::Progress &m_progress;
};

} // namespace dp
