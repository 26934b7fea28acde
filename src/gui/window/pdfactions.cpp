#include "gui/window/pdfactions.h"

#include "base/plaintext.h"
#include "base/settings.h"
#include "gui/dialogs/freespacedialog.h"
#include "gui/pages/paperspage.h"
#include "gui/prompts.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "library/paperreader.h"
#include "session/pdfjob.h"
#include "session/session.h"

#include <QAction>
#include <QDir>
#include <QLocale>
#include <QUrl>

namespace dp {

PdfActions::PdfActions(const WindowActions &actions, const CenterStack &center, Session &session,
    const Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
{
    connect(actions.openPdf, &QAction::triggered, this, &PdfActions::open);
    connect(actions.fetchPdfs, &QAction::triggered, this, &PdfActions::fetchStarred);
    connect(actions.freeSpace, &QAction::triggered, this, &PdfActions::askForSpace);
}

void PdfActions::open()
{
    m_center.onPage([this](PapersPage &page) {
        const LibraryPaper *current = page.table()->currentPaper();
        if (current && !m_opening.contains(current->paper.id.key()))
            fetch({current->paper.id.withVersion(0)}, true);
    });
}

/// Opens a PDF in the viewer of the system.
void PdfActions::show(const PdfReport &report)
{
    if (!m_prompts.openUrl(QUrl::fromLocalFile(report.path)))
        //: %1 is a file
        m_messages.showProblem(tr("No program could be started for “%1”. Install a viewer for PDF files.")
                                   .arg(plaintext::isolated(QDir::toNativeSeparators(report.path))));
}

void PdfActions::fetchStarred()
{
    m_session.library().reader.post(
        this,
        [](Library &library) {
            PaperQuery query;
            query.starredOnly = true;
            query.muted = Muted::Included;
            return PaperReader(library).ids(query);
        },
        [this](const Result<QList<qint64>> &ids) {
            if (!ids)
                return m_messages.showError(ids.error());
            QList<ArxivId> papers;
            for (const qint64 id : *ids)
                papers << ArxivId::fromKey(id).value_or(ArxivId());
            if (papers.isEmpty())
                return m_messages.show(tr("There are no starred papers"));
            fetch(papers, false);
        });
}

/// Fetches PDFs. isShown: they are opened when they are there.
void PdfActions::fetch(const QList<ArxivId> &papers, bool isShown)
{
    const RefreshService::Options &options = m_session.fetchOptions();
    auto *job = new PdfJob(m_session.queue(), m_session.library(), m_session.clock(),
        PdfFolder::ofSettings(m_settings), {options.apiUrl, options.retries, options.chance}, papers);
    if (isShown) {
        connect(job, &PdfJob::found, this, &PdfActions::show);
        m_opening << papers.first().key();
        const auto end = [this, id = papers.first().key()] {
            m_opening.remove(id);
        };
        connect(job, &Job::finished, this, end);
        connect(job, &Job::failed, this, end);
        connect(job, &Job::cancelled, this, end);
    }
    m_session.jobs().run(job, &PdfJob::start);
}

void PdfActions::askForSpace()
{
    m_session.library().reader.post(
        this,
        [folder = PdfFolder::ofSettings(m_settings)](
            Library &library) { return pdfstorage::read(library, folder); },
        [this](const Result<PdfStorage> &storage) {
            if (!storage)
                return m_messages.showError(storage.error());
            auto *dialog = new FreeSpaceDialog(
                *storage, PdfFolder::ofSettings(m_settings).path, m_session.clock().now(), m_center.window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog] { free(dialog->chosen()); });
            dialog->open();
        });
}

void PdfActions::free(const QList<PdfStorage::File> &files)
{
    m_session.library().writer.post(
        this,
        [files](Library &library) { return pdfstorage::remove(library, files, &pdfstorage::moveToTrash); },
        [this](const Result<pdfstorage::Removed> &removed) {
            if (!removed)
                return m_messages.showError(removed.error());
            //: %1 is a size such as "12.3 MB"
            m_messages.show(tr("%Ln PDF(s) moved to the trash (%1)", nullptr, removed->files)
                                .arg(QLocale().formattedDataSize(removed->bytes)));
            if (!removed->failed.isEmpty())
                m_messages.showProblem(
                    //: %1 is a file
                    tr("“%1” could not be moved to the trash, and was not removed.")
                        .arg(plaintext::isolated(QDir::toNativeSeparators(removed->failed))));
        });
}

} // namespace dp

#include "moc_pdfactions.cpp"
