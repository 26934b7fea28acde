#include "gui/window/tagactions.h"

#include "gui/dialogs/tageditor.h"
#include "gui/dialogs/tagsdialog.h"
#include "gui/pages/paperspage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>

namespace dp {

TagActions::TagActions(const WindowActions &actions, CenterStack &center, Session &session,
    WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_session(session)
    , m_messages(messages)
{
    connect(actions.editTags, &QAction::triggered, this, &TagActions::edit);
    connect(actions.manageTags, &QAction::triggered, this, &TagActions::manage);
    const Tagging &tagging = session.tagging();
    connect(&tagging, &Tagging::failed, &messages, &WindowMessages::showError);
    connect(&tagging, &Tagging::delayed, this, [this] {
        m_messages.show(tr("Another program is using the library. The tag is saved when it has finished."));
    });
    connect(&tagging, &Tagging::tagged, this, [this](qsizetype papers) {
        if (papers == 1)
            m_messages.confirm(tr("Tags saved"));
        else if (papers > 1)
            m_messages.show(tr("Tags of %Ln paper(s) changed", nullptr, int(papers)));
    });
}

void TagActions::attach(PapersPage &page)
{
    connect(&m_session.tagging(), &Tagging::changed, page.model(), &PapersModel::forget);
}

void TagActions::edit()
{
    constexpr qsizetype mostPapers = 2000;
    m_center.onPage([this](PapersPage &page) {
        const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
        if (page.isAllSelected() || ids.size() > mostPapers)
            return m_messages.show(
                tr("Select at most %Ln paper(s) to change their tags.", nullptr, int(mostPapers)));
        if (ids.isEmpty())
            return;
        auto *editor = new TagEditor(ids.size(), page.window());
        editor->setAttribute(Qt::WA_DeleteOnClose);
        // The dialog opens at once, so that the next key is typed into it and does not change a paper.
        m_session.tagging().readAmong(editor, ids, [this, editor](const Result<QList<TagCount>> &tags) {
            if (tags)
                editor->setTags(*tags);
            else
                m_messages.showError(tags.error());
        });
        connect(editor, &QDialog::accepted, this,
            [this, editor, ids] { m_session.tagging().change(ids, editor->added(), editor->removed()); });
        editor->open();
    });
}

void TagActions::manage()
{
    auto *dialog = new TagsDialog(m_session.tagging(), m_center.window());
    connect(dialog, &TagsDialog::failed, &m_messages, &WindowMessages::showError);
    dialog->open();
}

} // namespace dp

#include "moc_tagactions.cpp"
