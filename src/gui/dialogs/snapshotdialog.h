#pragma once

#include "transfer/snapshotreader.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace dp {

/// Asks which papers to import from the metadata snapshot of arXiv.
class SnapshotDialog : public QDialog
{
    Q_OBJECT

public:
    SnapshotDialog(const QString &path, int thisYear, QWidget *parent = nullptr);

    SnapshotChoice choice() const;

protected:
    void done(int result) override;

private:
    QLineEdit *m_categories;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QLabel *m_problem;
};

} // namespace dp
