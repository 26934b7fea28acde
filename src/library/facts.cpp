#include "library/facts.h"

#include "library/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString key(Facts::Name name)
{
    switch (name) {
    case Facts::Name::LastUpdate: return u"last_update"_s;
    case Facts::Name::ReadmeColumns: return u"readme_columns"_s;
    case Facts::Name::ReadmePage: return u"readme_page"_s;
    case Facts::Name::IndexInParts: return u"index_in_parts"_s;
    case Facts::Name::WelcomeDue: return u"welcome_due"_s;
    }
    return {};
}

} // namespace

Result<QString> Facts::get(Name name)
{
    Statement row(m_connection, u"SELECT value FROM facts WHERE name = ?"_s);
    DP_TRY(row.bind(key(name)).run());
    const QString value = row.next() ? row.text(0) : QString();
    DP_TRY(row.outcome());
    return value;
}

Outcome Facts::set(Name name, const QString &value)
{
    DP_TRY(m_connection.checkFile());
    Statement put(m_connection,
        u"INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    return put.bind(key(name), value).run();
}

} // namespace dp
