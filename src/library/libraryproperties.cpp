#include "library/libraryproperties.h"

#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString key(LibraryProperties::Name name)
{
    switch (name) {
    case LibraryProperties::Name::LastUpdate: return u"last_update"_s;
    case LibraryProperties::Name::ReadmeColumns: return u"readme_columns"_s;
    case LibraryProperties::Name::ReadmePage: return u"readme_page"_s;
    case LibraryProperties::Name::IndexInParts: return u"index_in_parts"_s;
    case LibraryProperties::Name::LibraryId: return QString(Connection::idName);
    case LibraryProperties::Name::HighestRemovedKeyword: return u"highest_removed_keyword"_s;
    case LibraryProperties::Name::UnfinishedRepositories: return u"unfinished_repositories"_s;
    case LibraryProperties::Name::WelcomeDue: return u"welcome_due"_s;
    }
    return {};
}

} // namespace

Result<QString> LibraryProperties::get(Name name)
{
    Statement row(m_connection, u"SELECT value FROM facts WHERE name = ?"_s);
    DP_TRY(row.bind(key(name)).run());
    const QString value = row.next() ? row.text(0) : QString();
    DP_TRY(row.outcome());
    return value;
}

Outcome LibraryProperties::set(Name name, const QString &value)
{
    DP_TRY(m_connection.checkFile());
    Statement put(m_connection,
        u"INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    return put.bind(key(name), value).run();
}

} // namespace dp
