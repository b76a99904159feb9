// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/newsletters.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace byline {

class Library;

/// The newsletter card with everything that can be done on it: choose, enter an address, paste the link out of the
/// mail, change, leave. It says what the library says, and never more.
class NewsletterDialog final : public QDialog
{
    Q_OBJECT

public:
    NewsletterDialog(Library& library, OutletId outlet, QWidget* parent);

signals:
    /// Members' articles can be read in full now.
    void signedIn(byline::OutletId outlet);
    /// What is not possible here is on the outlet's own page.
    void pageWanted(const QUrl& page);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildForm(QVBoxLayout& column);
    void load();
    void show(const NewsletterOffer& offer);
    void showChoices(const NewsletterOffer& offer);
    void showTime();
    void send();
    void takeLink(const QString& pasted);
    void watchClipboard();
    void follow(QFuture<Result<Subscription>> answer);
    void setBusy(bool busy);
    QStringList chosen() const;

    Library& m_library;
    OutletId m_outlet;
    NewsletterOffer m_offer;
    QTimer m_clock; ///< the countdown until "send again"
    bool m_busy = false;
    bool m_isChoosing = false; ///< a subscriber changes newsletters

    QLabel* m_kicker = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_problem = nullptr;
    QWidget* m_choices = nullptr;
    QList<QCheckBox*> m_boxes;
    QWidget* m_form = nullptr;
    QComboBox* m_address = nullptr;
    QCheckBox* m_remember = nullptr;
    QPushButton* m_send = nullptr;
    QWidget* m_waiting = nullptr;
    QLineEdit* m_link = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_signIn = nullptr;
    QPushButton* m_change = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_page = nullptr;
};

} // namespace byline
