#pragma once

#include "base/files.h"
#include "library/notes.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "transfer/notesync.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

namespace dp::test {

/// A library with starred papers, and a folder with their note files.
class NoteSyncFixture
{
public:
    NoteSyncFixture() { options.folder = path; }

    void addStarred(const QStringList &ids)
    {
        sure(storePapers(*library, {}, ids));
        QList<qint64> keys;
        for (const QString &id : ids)
            keys << keyOf(id);
        Transaction transaction(*library);
        sure(transaction.begin());
        sure(Papers(transaction).mark(keys, Mark::Starred));
        sure(transaction.commit());
    }
    void setNote(const QString &id, const QString &text)
    {
        Transaction transaction(*library);
        sure(transaction.begin());
        sure(Notes(transaction).set(keyOf(id), text, testTime));
        sure(transaction.commit());
    }
    QString note(const QString &id)
    {
        const auto text = Notes(*library).of(keyOf(id));
        return text ? *text : describe(text.error());
    }
    NoteSyncReport sync() { return sure(trySync()); }
    Result<NoteSyncReport> trySync()
    {
        options.today = QDate(2026, 11, 28);
        NoteSync sync(options);
        ExportSelection selection;
        selection.starredOnly = true;
        DP_TRY(sync.prepareFolder(*library));
        DP_TRY(sync.scan({}));
        DP_TRY(sync.select(*library, selection));
        while (!sync.isDone()) {
            auto changes = sync.plan(*library);
            if (!changes)
                return changes.error();
            if (onPlanned)
                onPlanned(*changes);
            DP_TRY(NoteSync::storeNotes(*library, *changes, testTime));
            sync.writeFiles(*changes);
            DP_TRY(sync.storeRecords(*library, *changes));
        }
        return sync.report();
    }
    /// Returns the files of the folder and the folders in it.
    QStringList names() const
    {
        QStringList names;
        QDirIterator files(path, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext())
            names << QDir(path).relativeFilePath(files.next());
        names.sort();
        return names;
    }
    QString nameOf(const QString &id) const
    {
        const QStringList found = names().filter(u'(' + id + u')');
        return found.size() == 1 ? path + u'/' + found.first() : QStringLiteral("%1 files").arg(found.size());
    }
    QByteArray read(const QString &file) const
    {
        const auto bytes = files::read(file, 1024 * 1024 * 1024);
        return bytes ? *bytes : QByteArray();
    }
    void write(const QString &file, const QByteArray &bytes) { sure(files::write(file, bytes)); }
    /// Replaces a text in the file of a paper, which must have it.
    void edit(const QString &id, const QByteArray &from, const QByteArray &to)
    {
        QByteArray bytes = read(nameOf(id));
        QVERIFY2(bytes.contains(from), bytes.constData());
        write(nameOf(id), bytes.replace(from, to));
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes"));
    std::unique_ptr<Library> library = newLibrary();
    NoteSync::Options options;
    std::function<void(const QList<NoteChange> &)> onPlanned;

private:
    template <typename T>
    static T sure(const Result<T> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
        return *result;
    }
};

} // namespace dp::test
