#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

namespace dp::fuzz {

/// A direct connection to the file of a library. It can write invalid data, which the connections of the
/// program cannot write.
class RawConnection
{
public:
    explicit RawConnection(const QString &path);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    QSqlDatabase database() const;
};

/// Creates a library with data of every kind at this path and returns its bytes. The library has pages of 512
/// bytes to keep it small, because it is written again for every input.
QByteArray smallLibrary(const QString &path);
/// Creates a library with the schema of an old release, and returns its bytes. schema: SQL statements, see
/// tests/data/schema.
QByteArray oldLibrary(const QString &path, const QByteArray &schema, int version);

} // namespace dp::fuzz
