#include "gui/statistics/statisticsdialog.h"

#include "gui/dialogs/contentarea.h"
#include "gui/dialogs/dialogbuttons.h"
#include "gui/statistics/accessiblechart.h"
#include "gui/statistics/chartgrid.h"
#include "gui/statistics/chartlegend.h"
#include "gui/statistics/chartwidget.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

StatisticsDialog::StatisticsDialog(
    OpenedLibrary &library, const QList<Keyword> &keywords, qint64 current, QWidget *parent)
    : FittingDialog(parent)
    , m_reader(library)
    , m_keywords(keywords)
    , m_grid(new ChartGrid)
    , m_description(new QLabel(this))
    , m_sameScale(new QCheckBox(tr("Same &scale for all keywords"), this))
{
    AccessibleChart::install();
    setObjectName(u"statisticsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Statistics"));
    m_description->setObjectName(u"chartDescription"_s);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    auto *area = new ContentArea(this);
    area->setObjectName(u"statisticsArea"_s);
    area->setWidget(m_grid);
    m_grid->setObjectName(u"chartGrid"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(new ChartLegend(this));
    column->addWidget(area, 1);
    column->addWidget(m_description);
    addButtons(*column);
    addCharts(current);
}

void StatisticsDialog::addButtons(QVBoxLayout &column)
{
    m_sameScale->setObjectName(u"sameScale"_s);
    connect(m_sameScale, &QCheckBox::toggled, m_grid, &ChartGrid::setSameScale);
    auto *buttons = new QDialogButtonBox(this);
    m_save = dialogbuttons::addAction(*buttons, Glyph::Export, tr("Save &picture…"), u"saveButton"_s);
    m_save->setEnabled(false); // until all numbers are read
    dialogbuttons::add(*buttons, QDialogButtonBox::Close, tr("Close"), u"closeButton"_s);
    connect(m_save, &QPushButton::clicked, this, &StatisticsDialog::saveRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_sameScale);
    row->addWidget(buttons, 1);
    column.addLayout(row);
}

StatisticsDialog::~StatisticsDialog()
{
    hide(); // takes the focus from the charts while this object can still receive their signals
}

void StatisticsDialog::addCharts(qint64 current)
{
    QWidget *first = nullptr;
    for (const Keyword &keyword : m_keywords) {
        auto *chart = new ChartWidget(ChartWidget::Size::Full, m_grid);
        chart->setKeyword(keyword.name);
        m_grid->add(chart);
        if (!first || keyword.id == current)
            first = chart;
        connect(chart, &ChartWidget::described, this, &StatisticsDialog::describe);
        connect(chart, &ChartWidget::daysChosen, this,
            [this, id = keyword.id](const DayRange &days) { emit daysChosen(id, days); });
    }
    if (first)
        first->setFocus();
    else
        describe(tr("There are no keywords."));
    read(0);
}

/// Reads the numbers of a keyword and then those of the next one.
void StatisticsDialog::read(int index)
{
    if (index == m_keywords.size()) {
        m_grid->updateScale();
        m_save->setEnabled(!m_keywords.isEmpty());
        return;
    }
    m_reader.read(this, m_keywords[index].id, {}, [this, index](const Result<PaperStatistics> &statistics) {
        if (!statistics) {
            emit failed(statistics.error());
            return;
        }
        ChartWidget *chart = m_grid->charts()[index];
        chart->setStatistics(*statistics);
        if (chart->hasFocus())
            chart->setCurrentBar(chart->barCount() - 1);
        read(index + 1);
    });
}

void StatisticsDialog::describe(const QString &sentence)
{
    m_description->setText(sentence);
}

QList<NamedStatistics> StatisticsDialog::statistics() const
{
    QList<NamedStatistics> all;
    for (int i = 0; i < m_keywords.size(); ++i)
        all << NamedStatistics{m_keywords[i].name, m_grid->charts()[i]->statistics()};
    return all;
}

bool StatisticsDialog::isSameScale() const
{
    return m_sameScale->isChecked();
}

} // namespace dp

#include "moc_statisticsdialog.cpp"
