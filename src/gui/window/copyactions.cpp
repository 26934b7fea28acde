#include "gui/window/copyactions.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "text/papertext.h"
#include "transfer/citationexport.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

CopyActions::CopyActions(const WindowActions &actions, const CenterStack &center, OpenedLibrary &library,
    const Settings &settings, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_citations(library)
    , m_settings(settings)
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
    connect(actions.copyEntry, &QAction::triggered, this, &CopyActions::copyEntries);
}

void CopyActions::insertMenu(QMenu &menu, QAction &before, const WindowActions &actions)
{
    //: a menu: copy a paper as text, as Markdown, as a citation
    auto *forms = new QMenu(tr("Copy in another &form"), &menu);
    forms->setObjectName(u"copyFormsMenu"_s);
    forms->addActions({actions.copyText, actions.copyMarkdown, actions.copyCitation, actions.copyEntry});
    menu.insertMenu(&before, forms);
}

/// Returns the papers that an action copies. If there are too many, shows a message and returns none.
QList<qint64> CopyActions::papersToCopy(PapersPage &page)
{
    constexpr qsizetype mostCopied = 1000;
    const QList<qint64> ids = page.isAllSelected() ? QList<qint64>() : page.table()->actedIds();
    if (!page.isAllSelected() && ids.size() <= mostCopied)
        return ids;
    m_messages.show(tr("Select at most %Ln paper(s) to copy them.", nullptr, int(mostCopied)));
    return {};
}

/// Copies a text of each selected paper to the clipboard, separated by empty lines.
void CopyActions::copy(QString (*textOf)(const Paper &))
{
    m_center.onPage([&](PapersPage &page) {
        QStringList texts;
        for (const qint64 id : papersToCopy(page))
            if (const LibraryPaper *paper = page.model()->paper(page.model()->rowOf(id)))
                texts << textOf(paper->paper);
        put(texts.join(u"\n\n"_s), texts.size());
    });
}

void CopyActions::copyEntries()
{
    m_center.onPage([this](PapersPage &page) {
        const QList<qint64> papers = papersToCopy(page);
        if (papers.isEmpty())
            return;
        const auto format = citationformat::named(m_settings.text(Setting::CitationFormat));
        m_citations.read(this, format.value_or(CitationFormat::Bibtex), BibtexStyle::of(m_settings),
            CitationExport::patternOf(m_settings), papers,
            [this, count = papers.size()](const Result<QByteArray> &text) {
                if (text)
                    put(QString::fromUtf8(*text), count);
                else
                    m_messages.showError(text.error());
            });
    });
}

void CopyActions::put(const QString &text, qsizetype papers)
{
    if (papers == 0)
        return;
    QGuiApplication::clipboard()->setText(text);
    m_messages.show(tr("%Ln paper(s) copied", nullptr, int(papers)));
}

} // namespace dp

#include "moc_copyactions.cpp"
