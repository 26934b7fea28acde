#pragma once

#include <QMessageBox>

namespace dp {

/// Shows the version, an acknowledgement to arXiv, and the licence. Deletes itself when it is closed.
class AboutBox : public QMessageBox
{
    Q_OBJECT

public:
    explicit AboutBox(QWidget *parent);
};

} // namespace dp
