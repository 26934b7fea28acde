#pragma once

#include "transfer/pdfstorage.h"

#include <QObject>
#include <QSet>

namespace dp {

class ArxivId;
class CenterStack;
class FreeSpaceDialog;
class Prompts;
class Session;
class Settings;
class WindowActions;
class WindowMessages;
struct PdfReport;

/// Connects the actions on PDFs: open the PDF of the current paper with the viewer of the system, after it
/// was fetched if it is not kept; fetch the PDFs of all starred papers; remove PDFs. GUI thread; the
/// arguments of the constructor must outlive it.
class PdfActions : public QObject
{
    Q_OBJECT

public:
    PdfActions(const WindowActions &actions, const CenterStack &center, Session &session,
        const Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent = nullptr);

private:
    void open();
    void show(const PdfReport &report);
    void fetchStarred();
    void fetch(const QList<ArxivId> &papers, bool isShown);
    void askForSpace();
    void free(const QList<PdfStorage::File> &files);

    const CenterStack &m_center;
    Session &m_session;
    const Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    QSet<qint64> m_opening; // papers whose PDF is being fetched to be opened
};

} // namespace dp
