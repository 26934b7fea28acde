#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace dp {

/// A dialog that is never larger than the screen. It opens in the size that its layout wants, and grows when
/// the layout wants more height. Long content is in a ContentArea, so that the buttons below it are always
/// visible. GUI thread.
class FittingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FittingDialog(QWidget *parent = nullptr);

    void setVisible(bool isVisible) override;

protected:
    /// Adds an area for the content to a dialog without layout, and returns the layout of the content. The
    /// buttons belong into the layout of the dialog. characters: the preferred width in letters of average
    /// width.
    QVBoxLayout *addContent(int characters);
    /// Adds a button that accepts the dialog and one that rejects it below the content. Returns the first
    /// one.
    QPushButton *addButtons(const QString &accept);
    bool event(QEvent *event) override;

private:
    QSize frameSize() const;
    QSize largestSize() const;
    QSize wantedSize(int width) const;
    void fit();
    void moveOntoScreen();

    bool m_isPlaced = false; // the dialog was activated for the first time
};

} // namespace dp
