#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

namespace dp::fuzz {

/// A connection to the file of a library that can write invalid data, which the program's connections cannot.
class RawConnection
{
public:
    explicit RawConnection(const QString &path);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    QSqlDatabase database() const;
};

/// Creates a library with data of every kind at this path and returns its bytes. Pages of half a kilobyte
/// keep it small, because it is written again for every input.
QByteArray smallLibrary(const QString &path);
/// The same with the schema of a release: statements, see tests/data/schema.
QByteArray oldLibrary(const QString &path, const QByteArray &schema, int version);

} // namespace dp::fuzz
