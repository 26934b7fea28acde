#include "fuzz/smalllibrary.h"

#include "fuzz/fuzz.h"
#include "library/ledger.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryheader.h"
#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/testdata.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace dp::fuzz {
namespace {

const QString rawName = u"raw"_s;

void run(QSqlQuery &query, const QString &sql)
{
    DP_RULE(query.exec(sql), sql + u'\n' + query.lastError().text());
}

/// Writes all data of the library to one file without a write-ahead log. Returns the bytes of the file and
/// deletes it.
QByteArray packed(const QString &path)
{
    {
        const RawConnection raw(path);
        QSqlQuery query(raw.database());
        run(query, u"PRAGMA journal_mode = DELETE"_s);
        run(query, u"PRAGMA page_size = 512"_s);
        run(query, u"VACUUM"_s);
    }
    const QByteArray bytes = dp::test::bytesOf(path);
    libraryfiles::remove(path);
    return bytes;
}

Outcome fill(Library &library)
{
    const QDateTime now(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);
    QList<Paper> papers = dp::test::somePapers({u"2502.20780v1"_s, u"2502.18411v2"_s, u"hep-th/9901001v1"_s});
    Connection &connection = library;
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    Papers store(connection);
    DP_TRY(store.store(papers, 1, Source::Feed, now));
    papers[0].id = papers[0].id.withVersion(2);
    papers[0].title = u"Reward models, revised"_s;
    DP_TRY(store.store({papers[0]}, 2, Source::Feed, now));
    DP_TRY(store.store({dp::test::onPage(dp::test::somePaper(u"2501.00001v1"_s))}, 2, Source::Page, now));
    DP_TRY(store.store({dp::test::somePaper(u"2501.00002v1"_s)}, 0, Source::Snapshot, now));
    DP_TRY(store.mark({papers[0].id.key()}, Mark::Starred));
    DP_TRY(store.mark({papers[1].id.key()}, Mark::Read));
    DP_TRY(store.noteAnnounced(1, papers[1].id.key(), u"cross"_s));
    DP_TRY(store.markLate(1, {papers[2].id.key()}));
    Ledger ledger(connection);
    DP_TRY(ledger.want(1, QDate(2025, 1, 1)));
    DP_TRY(ledger.keepAnswer(
        1, {u"https://export.arxiv.org/api/query"_s, "\"tag\"", "Mon, 3 Mar 2025 00:00:00 GMT"}));
    DP_TRY(LibraryProperties(connection).set(LibraryProperties::Name::LastUpdate, u"2025-03-03"_s));
    return transaction.commit();
}

} // namespace

RawConnection::RawConnection(const QString &path)
{
    QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, rawName);
    raw.setDatabaseName(path);
    (void)raw.open();
}

RawConnection::~RawConnection()
{
    database().close();
    QSqlDatabase::removeDatabase(rawName);
}

QSqlDatabase RawConnection::database() const
{
    return QSqlDatabase::database(rawName, false);
}

QByteArray smallLibrary(const QString &path)
{
    libraryfiles::remove(path);
    {
        auto library = libraryopener::open(path, Library::Access::Create);
        DP_RULE(library.ok(), library.error().detail);
        const auto filled = fill(**library);
        DP_RULE(filled.ok(), filled.error().detail);
    }
    return packed(path);
}

QByteArray oldLibrary(const QString &path, const QByteArray &schema, int version)
{
    libraryfiles::remove(path);
    {
        const RawConnection raw(path);
        QSqlQuery query(raw.database());
        for (const QString &sql : QString::fromUtf8(schema).split(u";\n"_s))
            if (!sql.trimmed().isEmpty())
                run(query, sql);
        run(query, u"PRAGMA application_id = %1"_s.arg(libraryheader::applicationId));
        run(query, u"PRAGMA user_version = %1"_s.arg(version));
    }
    return packed(path);
}

} // namespace dp::fuzz
