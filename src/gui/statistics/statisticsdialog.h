#pragma once

#include "base/keyword.h"
#include "exchange/chartsvg.h"
#include "gui/dialogs/fittingdialog.h"
#include "session/statisticsreader.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace dp {

class ChartGrid;
class ChartWidget;

/// Shows the papers per week of all keywords side by side. The numbers are read after the dialog is shown.
/// GUI thread; the library must outlive it.
class StatisticsDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// current: the keyword whose chart has the focus; 0: the first one.
    StatisticsDialog(OpenedLibrary &library, const QList<Keyword> &keywords, qint64 current, QWidget *parent);
    ~StatisticsDialog() override;

    /// Returns the numbers that are shown.
    QList<NamedStatistics> statistics() const;
    bool isSameScale() const;

signals:
    void daysChosen(qint64 keywordId, const DayRange &days);
    void saveRequested();
    void failed(const Error &error);

private:
    void addCharts(qint64 current);
    void addButtons(QVBoxLayout &column);
    void read(int index);
    void describe(const QString &sentence);

    StatisticsReader m_reader;
    const QList<Keyword> m_keywords;
    ChartGrid *m_grid;
    QLabel *m_description;
    QCheckBox *m_sameScale;
    QPushButton *m_save = nullptr;
};

} // namespace dp
