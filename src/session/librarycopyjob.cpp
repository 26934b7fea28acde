#include "session/librarycopyjob.h"

#include "base/plaintext.h"
#include "library/librarythread.h"
#include "library/recovery/librarycopy.h"

#include <QDir>

namespace dp {

LibraryCopyJob::LibraryCopyJob(LibraryThread &reader, const QString &path, QObject *parent)
    : Job(parent)
    , m_reader(reader)
    , m_path(path)
{
}

void LibraryCopyJob::start()
{
    begin({0, 0, tr("Saving a copy of the library…"), false});
    m_reader.post(
        this, [path = m_path](Library &library) { return librarycopy::save(library, path); },
        [this](const Outcome &saved) {
            if (!saved)
                return fail(saved.error());
            //: %1 is a file
            finish({tr("A copy of the library is saved as “%1”")
                        .arg(plaintext::isolated(QDir::toNativeSeparators(m_path))),
                {}, {}, false});
        });
}

} // namespace dp

#include "moc_librarycopyjob.cpp"
