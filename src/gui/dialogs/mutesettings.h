#pragma once

#include "session/mutelist.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dp {

/// The page of the settings with all mutes: what they hide, where, how many papers, their last hit and their
/// end. GUI thread.
class MuteSettings : public QWidget
{
    Q_OBJECT

public:
    explicit MuteSettings(QWidget *parent = nullptr);

    /// today: rules that ended before this day are shown as ended.
    void setMutes(const MuteList::Overview &mutes, QDate today);

signals:
    void addRequested();
    void removeRequested(const dp::Mute &mute);

private:
    void removeSelected();
    void updateEnabled();

    QTreeWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_papers;
    QList<MuteState> m_rules;
};

} // namespace dp
