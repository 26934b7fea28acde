#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

namespace dp::fuzz {

/// A connection to a library's file beside those of the program, which do not let it be spoilt.
class RawConnection
{
public:
    explicit RawConnection(const QString &path);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    QSqlDatabase database() const;
};

/// The file of a library with some of everything in it, in pages of half a kilobyte so that it is small: it
/// is written anew for every input. path is where it is made.
QByteArray smallLibrary(const QString &path);
/// The same of a schema that a release had: statements, see tests/data/schema.
QByteArray oldLibrary(const QString &path, const QByteArray &schema, int version);

} // namespace dp::fuzz
