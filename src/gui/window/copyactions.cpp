#include "gui/window/copyactions.h"

#include "gui/pages/paperspage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "text/papertext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

CopyActions::CopyActions(
    const WindowActions &actions, const CenterStack &center, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_messages(messages)
{
    using TextOf = QString (*)(const Paper &);
    const TextOf link = [](const Paper &paper) {
        return paper.absUrl;
    };
    for (const auto &[action, textOf] : {std::pair(actions.copy, TextOf(&papertext::reference)),
             std::pair(actions.copyLink, link), std::pair(actions.copyText, TextOf(&papertext::whole)),
             std::pair(actions.copyMarkdown, TextOf(&papertext::markdown)),
             std::pair(actions.copyCitation, TextOf(&papertext::citation))})
        connect(action, &QAction::triggered, this, [this, textOf = textOf] { copy(textOf); });
}

void CopyActions::insertMenu(QMenu &menu, QAction &before, const WindowActions &actions)
{
    //: a menu: copy a paper as text, as Markdown, as a citation
    auto *forms = new QMenu(tr("Copy in another &form"), &menu);
    forms->setObjectName(u"copyFormsMenu"_s);
    forms->addActions({actions.copyText, actions.copyMarkdown, actions.copyCitation});
    menu.insertMenu(&before, forms);
}

/// Copies a text of each selected paper to the clipboard, separated by empty lines.
void CopyActions::copy(QString (*textOf)(const Paper &))
{
    constexpr qsizetype mostCopied = 1000;
    m_center.onPage([&](PapersPage &page) {
        const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
        if (page.isAllSelected() || ids.size() > mostCopied)
            return m_messages.show(tr("Select at most %Ln paper(s) to copy them.", nullptr, int(mostCopied)));
        QStringList texts;
        for (const qint64 id : ids)
            if (const LibraryPaper *paper = page.model()->paper(page.model()->rowOf(id)))
                texts << textOf(paper->paper);
        if (texts.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
        m_messages.show(tr("%Ln paper(s) copied", nullptr, int(texts.size())));
    });
}

} // namespace dp

#include "moc_copyactions.cpp"
