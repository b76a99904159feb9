// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/subscriptions.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace byline {

class Library;
class ProgressBar;
class SignInFields;
class SpokenLabel;

/// Paste an address, see what is there, choose a folder, subscribe. Nothing blocks; trouble is said in place.
class AddOutletDialog final : public QDialog
{
    Q_OBJECT

public:
    AddOutletDialog(Library& library, const QList<QStringList>& folders, QWidget* parent);

    /// Looks for feeds behind addresses that were given from outside: one after the other, each can be skipped.
    void look(const QStringList& addresses);

signals:
    void subscribed(const AddedSubscription& added);
    /// One that was found to be subscribed already.
    void showWanted(OutletId id);

private:
    void prefill();
    void find();
    void lookAtNext();
    void showFound(const Discovery& discovery);
    void complain(const Error& error);
    void subscribe();
    void goOn();
    const Outlet* subscribedAlready() const;
    void setBusy(const QString& what);
    void clearFound();

    Library& m_library;
    QLabel* m_place; ///< among several addresses
    QLineEdit* m_address;
    QPushButton* m_find;
    ProgressBar* m_busy;
    SpokenLabel* m_status;
    SignInFields* m_signIn; ///< shown when the server asks for it
    QWidget* m_found;
    QLabel* m_title;
    QLabel* m_about;
    QLabel* m_already; ///< that one is subscribed to it
    QFormLayout* m_choices;
    QComboBox* m_feeds;
    QLabel* m_samples;
    QComboBox* m_folder;
    QPushButton* m_skip; ///< goes to the next address
    QPushButton* m_subscribe;
    QStringList m_addresses;
    qsizetype m_next = 0; ///< of them
    std::optional<Discovery> m_discovery;
    int m_number = 0; ///< of the search; answers to older ones are ignored
};

} // namespace byline
