#include "gui/dialogs/trialview.h"

#include "text/errorcause.h"
#include "text/errortext.h"
#include "text/readable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

TrialView::TrialView(QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(tr("&Preview results"), this))
    , m_status(new QLabel(this))
    , m_result(new QLabel(this))
{
    m_button->setObjectName(u"tryButton"_s);
    m_button->setToolTip(tr("Search arXiv with this query without adding the keyword"));
    m_button->setAutoDefault(false);
    m_status->setObjectName(u"trialStatus"_s);
    m_result->setObjectName(u"trialText"_s);
    for (QLabel *label : {m_status, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addWidget(m_status, 1);
    column->addLayout(row);
    column->addWidget(m_result);
    hide();
}

void TrialView::setTrial(QueryTrial *trial)
{
    m_trial = trial;
    show();
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_button->setEnabled(false);
        m_status->setText(tr("Searching arXiv…"));
        m_trial->start(*m_keyword);
    });
    const auto timeOf = [](const QDateTime &when) {
        return QLocale().toString(when.toLocalTime().time(), u"HH:mm:ss"_s);
    };
    connect(m_trial, &QueryTrial::waiting, this, [this, timeOf](const QDateTime &until) {
        //: %1 is a time of day
        m_status->setText(tr("Waiting for arXiv until %1").arg(timeOf(until)));
    });
    connect(m_trial, &QueryTrial::retrying, this, [this, timeOf](const QDateTime &when, const Error &why) {
        //: %1 is a sentence that says why, %2 a time of day
        m_status->setText(tr("%1 Retrying at %2.").arg(errorCause(why), timeOf(when)));
    });
    connect(m_trial, &QueryTrial::answered, this, &TrialView::showTrial);
    connect(m_trial, &QueryTrial::finished, this, [this](const Trial &all) {
        m_button->setEnabled(true);
        m_status->clear();
        showTrial(all);
    });
    connect(m_trial, &QueryTrial::failed, this, [this](const Error &error) {
        m_button->setEnabled(m_keyword.has_value());
        m_status->setText(error.kind == ErrorKind::Cancelled ? QString() : errorText(error));
    });
}

void TrialView::setKeyword(const std::optional<Keyword> &keyword)
{
    m_keyword = keyword;
    m_result->hide();
    m_status->clear();
    if (m_trial && m_trial->isRunning())
        m_trial->cancel();
    m_button->setEnabled(keyword.has_value());
}

void TrialView::showTrial(const Trial &trial)
{
    QStringList lines;
    lines << (trial.totalWithoutCategories && *trial.totalWithoutCategories > trial.total
            //: %1 is a number of papers
            ? tr("%Ln paper(s) (%1 in all categories)", nullptr, trial.total)
                  .arg(QLocale().toString(*trial.totalWithoutCategories))
            : tr("%Ln paper(s)", nullptr, trial.total));
    if (trial.papersAWeek && *trial.papersAWeek < 0.95)
        lines << tr("Less than one per week");
    else if (trial.papersAWeek)
        //: %1 is a number
        lines << tr("About %1 per week").arg(QLocale().toString(*trial.papersAWeek, 'f', 1));
    if (!trial.titles.isEmpty())
        lines << tr("Newest:");
    for (const QString &title : trial.titles)
        lines << u"• "_s + readable::text(title);
    m_result->setText(lines.join(u'\n'));
    m_result->show();
    emit shown(trial.warnings);
}

} // namespace dp

#include "moc_trialview.cpp"
