#include "gui/window/muteactions.h"

#include "gui/dialogs/mutedialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/table/markshtml.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"
#include "text/mutetext.h"

#include <QAction>
#include <QApplication>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace dp {

MuteActions::MuteActions(
    WindowActions &actions, CenterStack &center, Session &session, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_center(center)
    , m_session(session)
    , m_messages(messages)
{
    connect(actions.mutePaper, &QAction::triggered, this, &MuteActions::togglePaper);
    connect(actions.muteRule, &QAction::triggered, this, &MuteActions::openDialog);
    connect(actions.showMuted, &QAction::toggled, this, &MuteActions::showMuted);
    connectSession();
}

void MuteActions::connectSession()
{
    const MuteList &mutes = m_session.mutes();
    connect(&mutes, &MuteList::failed, &m_messages, &WindowMessages::showError);
    connect(&mutes, &MuteList::delayed, this, [this] {
        m_messages.show(tr("Another program is using the library. The mute is saved when it has finished."));
    });
    connect(&mutes, &MuteList::changed, this, &MuteActions::updateVisible);
    connect(&m_session.keywords(), &KeywordList::wasRead, this, [this] {
        if (m_isOutdated) // after the visible list was painted
            QTimer::singleShot(0, this, &MuteActions::updateLists);
    });
    connect(&mutes, &MuteList::papersChanged, this, [this](const QList<qint64> &papers, bool isMuted) {
        const int number = int(papers.size());
        confirm(isMuted ? tr("%Ln paper(s) muted", nullptr, number)
                        : tr("%Ln muted paper(s) shown again", nullptr, number),
            isMuted);
    });
    connect(&mutes, &MuteList::ruleChanged, this, [this](const Mute &mute, bool isAdded) {
        //: %1 is a rule such as “word “survey””
        confirm((isAdded ? tr("Muted: %1") : tr("Mute removed: %1")).arg(mutetext::rule(mute)), isAdded);
    });
}

/// Reads the visible list again before the counts of all lists are known, so that the person sees the effect
/// at once. This needs no count unless the list is so long that only a window of it is read.
void MuteActions::updateVisible()
{
    m_isOutdated = true;
    m_updated = m_center.isSearchShown() ? nullptr : m_center.shownPage();
    if (m_updated && m_updated->isLoaded() && m_updated->isWhole())
        m_updated->reload();
    else
        m_updated.clear();
}

/// Reads the other lists again. Papers name the mutes that hide them only in lists that also show hidden
/// papers.
void MuteActions::updateLists()
{
    if (!std::exchange(m_isOutdated, false))
        return;
    for (const QPointer<PapersPage> &page : std::as_const(m_pages)) {
        const bool isSearch = page && m_center.isSearchShown() && page == m_center.shownPage();
        if (!page || (!isSearch && m_center.tabs().indexOf(page) < 0))
            continue;
        if (page->isLoaded() && (page != m_updated || !page->isWhole()))
            page->reload();
        if (page->isMutedShown())
            page->updateAllPapers();
    }
}

void MuteActions::confirm(const QString &sentence, bool isUndoOffered)
{
    isUndoOffered ? m_messages.showUndoable(sentence) : m_messages.show(sentence);
}

void MuteActions::attach(PapersPage &page)
{
    m_pages.removeIf([](const QPointer<PapersPage> &one) { return one.isNull(); });
    m_pages << &page;
    page.setMutedShown(m_actions.showMuted->isChecked());
    connect(page.table(), &PapersTable::linkActivated, this,
        [this, &page](const QUrl &link) { unmute(page, link); });
}

bool MuteActions::isMutedAlone(const LibraryPaper &paper)
{
    return std::any_of(paper.mutedBy.cbegin(), paper.mutedBy.cend(),
        [](const MuteReason &reason) { return !reason.rule.has_value(); });
}

void MuteActions::togglePaper()
{
    m_center.onPage([this](PapersPage &page) {
        const LibraryPaper *current = page.table()->currentPaper();
        if (!current)
            return;
        if (page.isAllSelected())
            return m_messages.show(tr("To mute a whole list, use a rule, or remove its keyword."));
        m_session.mutes().setMuted(page.table()->actedIds(), !isMutedAlone(*current));
    });
}

void MuteActions::showMuted(bool isShown)
{
    for (const QPointer<PapersPage> &page : std::as_const(m_pages)) {
        if (!page)
            continue;
        page->setMutedShown(isShown);
        page->updateAllPapers(); // the papers that were read name the mutes of that time
    }
}

/// Follows a link in an abstract that shows a muted paper again.
void MuteActions::unmute(PapersPage &page, const QUrl &link)
{
    if (link.scheme() != MarksHtml::unmuteScheme)
        return;
    const qint64 id = link.path().section(u'.', 0, 0).toLongLong();
    const qint64 rule = link.path().section(u'.', 1).toLongLong();
    const LibraryPaper *paper = page.model()->paper(page.model()->rowOf(id));
    if (rule == 0)
        m_session.mutes().setMuted({id}, false);
    else if (paper)
        for (const MuteReason &reason : QList<MuteReason>(paper->mutedBy))
            if (reason.rule && reason.rule->id == rule)
                m_session.mutes().remove(*reason.rule);
}

void MuteActions::openDialog()
{
    Mute mute;
    if (const KeywordPage *page = m_center.shownKeywordPage())
        mute.keywordId = page->state().keyword.id;
    std::optional<Paper> paper;
    m_center.onPage([&](PapersPage &page) {
        if (const LibraryPaper *current = page.isBuilt() ? page.table()->currentPaper() : nullptr)
            paper = current->paper;
    });
    m_session.mutes().prepare();
    QWidget *settings = QApplication::activeModalWidget(); // the dialog can be opened from there
    auto *dialog = new MuteDialog(m_session.keywords().keywords(), mute, paper, m_session.clock().today(),
        settings ? settings : m_center.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MuteDialog::previewRequested, this, [this, dialog](const Mute &wanted) {
        m_session.mutes().preview(dialog, wanted,
            [dialog, wanted](const Result<MutePreview> &preview) { dialog->showPreview(wanted, preview); });
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_session.mutes().add(dialog->mute()); });
    dialog->open();
}

} // namespace dp

#include "moc_muteactions.cpp"
