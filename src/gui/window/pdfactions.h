#pragma once

#include "gui/window/actionparts.h"
#include "transfer/pdfstorage.h"

#include <QObject>
#include <QSet>

namespace dp {

class ArxivId;
class PapersPage;
class WindowActions;
struct PdfReport;

/// Connects the actions on PDFs: open the PDFs of the selected papers with the viewer of the system, after
/// they were fetched if they are not kept; show them in the file manager; fetch the PDFs of all starred
/// papers; remove PDFs. GUI thread; the parts must outlive it.
class PdfActions : public QObject
{
    Q_OBJECT

public:
    PdfActions(const WindowActions &actions, const ActionParts &parts, QObject *parent = nullptr);

    /// Updates the rows of a page when PDFs are fetched or removed.
    void attach(PapersPage &page);

private:
    void open();
    void show(const PdfReport &report);
    void showInFolder();
    void fetchStarred();
    void fetch(const QList<ArxivId> &papers, bool isShown);
    void askForSpace();
    void free(const QList<PdfStorage::File> &files);

    const ActionParts m_parts;
    QSet<qint64> m_opening; // papers whose PDF is being fetched to be opened
};

} // namespace dp
