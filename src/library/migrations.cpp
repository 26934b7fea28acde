#include "library/migrations.h"

#include "library/resources.h"
#include "library/searchindex.h"
#include "library/statement.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace dp::migrations {
namespace {

constexpr int firstWithSearch = 3;

QStringList fileNames()
{
    registerLibraryResources();
    return QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

int numberOf(const QString &fileName)
{
    return fileName.left(3).toInt();
}

} // namespace

int newest()
{
    const QStringList names = fileNames();
    Q_ASSERT(!names.isEmpty());
    return numberOf(names.last());
}

Result<int> versionOf(Connection &connection)
{
    Statement statement(connection, u"PRAGMA user_version"_s);
    DP_TRY(statement.run());
    if (!statement.next())
        return Error{ErrorKind::Storage, connection.path(), u"no user_version"_s};
    return int(statement.integer(0));
}

Outcome run(Connection &connection, int from)
{
    const QStringList names = fileNames();
    for (const QString &name : names) {
        if (numberOf(name) <= from)
            continue;
        QFile file(u":/migrations/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Internal, {}, u"no migration "_s + name};
        const QStringList statements = QString::fromUtf8(file.readAll()).split(u";\n"_s);
        for (const QString &sql : statements)
            if (!sql.trimmed().isEmpty())
                DP_TRY(connection.execute(sql));
        if (numberOf(name) == firstWithSearch) // whose words no SQL can find
            DP_TRY(SearchIndex(connection).rebuild());
        DP_TRY(connection.execute(u"PRAGMA user_version = %1"_s.arg(numberOf(name))));
    }
    return success();
}

} // namespace dp::migrations
