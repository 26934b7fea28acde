#include "session/savefilejob.h"

#include "base/plaintext.h"
#include "library/librarythread.h"

#include <QDir>

#include <utility>

namespace dp {

SaveFileJob::SaveFileJob(LibraryThread &reader, const QString &path, Content content,
    const ExportFile::OwnFiles &ownFiles, QObject *parent)
    : Job(parent)
    , m_reader(reader)
    , m_path(path)
    , m_content(std::move(content))
    , m_ownFiles(ownFiles)
{
}

void SaveFileJob::start()
{
    begin({0, 0, tr("Saving…"), false});
    m_reader.post(
        this,
        [path = m_path, content = m_content, ownFiles = m_ownFiles](Library &) -> Outcome {
            const auto bytes = content();
            if (!bytes)
                return bytes.error();
            return ExportFile::save(*bytes, path, ownFiles, files::NamedPipe::Refuse);
        },
        [this](const Outcome &saved) {
            if (!saved)
                return fail(saved.error());
            //: %1 is a file
            finish({tr("Saved as “%1”").arg(plaintext::isolated(QDir::toNativeSeparators(m_path))), {}, {},
                false});
        });
}

} // namespace dp

#include "moc_savefilejob.cpp"
