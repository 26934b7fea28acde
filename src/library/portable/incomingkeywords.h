#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/portable/mergereport.h"

namespace dp {

class Connection;

/// Adds the keywords, saved searches and tags of the attached database `incoming` to the library. Must be
/// called in a transaction. The numbers of the file are related to the ids in the library by the tables
/// keyword_ids, removed_ids and tag_ids of `incoming`.
class IncomingKeywords
{
public:
    explicit IncomingKeywords(Connection &connection)
        : m_connection(connection)
    {
    }
    Outcome addTags();
    Outcome addKeywords(portablemerge::Report &report);
    Outcome addSavedSearches(portablemerge::Report &report);
    Outcome addRemovedKeywords();
    Outcome addProperties();

private:
    Result<qint64> placeOffset();
    Outcome addKeyword(qint64 number, portablemerge::Report &report);
    Outcome insertKeyword(qint64 number, const Keyword &keyword);
    Outcome unite(qint64 number, const Keyword &own, bool asksTheSame);
    Outcome uniteCoverage(qint64 number, qint64 id);

    Connection &m_connection;
    qint64 m_offset = 0; // added to the places of the file
    qint64 m_highestRemoved = 0;
};

} // namespace dp
