#include "gui/window/zoteroactions.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/prompts.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowmessages.h"
#include "library/zoterorecords.h"
#include "session/session.h"
#include "session/zoterojob.h"
#include "transfer/pdffolder.h"

#include <QAction>

namespace dp {

ZoteroActions::ZoteroActions(QAction &action, const CenterStack &center, Session &session,
    const Settings &settings, Prompts &prompts, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
{
    connect(&action, &QAction::triggered, this, &ZoteroActions::send);
}

bool ZoteroActions::isBusy() const
{
    const bool isSending = m_session.jobs().has<ZoteroJob>();
    if (isSending)
        m_messages.showProblem(
            tr("Papers are already being sent to Zotero. Wait for the end, or stop it first."));
    return isSending;
}

void ZoteroActions::send()
{
    constexpr qsizetype mostSent = 1000;
    m_center.onPage([this](PapersPage &page) {
        const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
        if (page.isAllSelected() || ids.size() > mostSent)
            return m_messages.show(
                tr("Select at most %Ln paper(s) to send them to Zotero.", nullptr, int(mostSent)));
        if (ids.isEmpty() || isBusy())
            return;
        m_session.library().reader.post(
            this, [ids](Library &library) { return ZoteroRecords(library).count(ids); },
            [this, ids](const Result<int> &sentBefore) {
                sentBefore ? run(ids, *sentBefore) : m_messages.showError(sentBefore.error());
            });
    });
}

/// Starts to send the papers. Papers that were sent before are left out. If all of them were sent before, the
/// person may have removed them in Zotero, so the person is asked.
void ZoteroActions::run(const QList<qint64> &papers, int sentBefore)
{
    ZoteroSender::Options options;
    options.port = quint16(m_settings.number(Setting::ZoteroPort));
    options.keptPdf = pdffolder::lookup(PdfFolder::ofSettings(m_settings));
    if (sentBefore == papers.size()) {
        options.isAgain = m_prompts.confirm(m_center.window(), tr("Send to Zotero"),
            tr("%Ln paper(s) were already sent to Zotero. Zotero does not recognize papers that it already "
               "has. "
               "Send again?",
                nullptr, sentBefore),
            //: a button
            tr("Send again"));
        if (!options.isAgain)
            return;
    }
    if (isBusy()) // the action was used again while the library was read
        return;
    m_session.jobs().run(
        new ZoteroJob(m_session.network(), m_session.library().writer, m_session.clock(), options, papers),
        &ZoteroJob::start);
}

} // namespace dp

#include "moc_zoteroactions.cpp"
