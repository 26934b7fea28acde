#include "gui/pages/filterbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp {

FilterBar::FilterBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"filterBar"_s);
    setAccessibleName(tr("Filter"));
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"filterText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *all = new QPushButton(tr("Show all papers"), this);
    all->setObjectName(u"showAllButton"_s);
    all->setAccessibleName(all->text());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(all);
    connect(all, &QPushButton::clicked, this, &FilterBar::removed);
    hide();
}

void FilterBar::say(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace dp

#include "moc_filterbar.cpp"
