// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/sign_ins.h"

#include "core/async.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QByteArray packed(const SignIn& signIn)
{
    return QJsonDocument(QJsonObject {{u"user"_s, signIn.user}, {u"password"_s, signIn.password}})
        .toJson(QJsonDocument::Compact);
}

SignIn unpacked(const QByteArray& secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret).object();
    return {object.value(u"user"_s).toString(), object.value(u"password"_s).toString()};
}

} // namespace

SignIns::SignIns(Store& store, Secrets& secrets)
    : m_store(store)
    , m_secrets(secrets)
{
}

QFuture<Result<SecretPlace>> SignIns::keep(OutletId outlet, const SignIn& signIn)
{
    return m_secrets.keep(passwordKey(outlet), packed(signIn))
        .then(this,
              [this, outlet](const Result<SecretPlace>& kept) {
                  if (!kept)
                      return settled(kept);
                  return note(outlet, HasSignIn::Yes).then(this, [kept](const Result<void>& noted) {
                      return noted ? kept : Result<SecretPlace>(tl::unexpected<Error>(noted.error()));
                  });
              })
        .unwrap();
}

QFuture<Result<SignIn>> SignIns::read(OutletId outlet)
{
    return m_secrets.read(passwordKey(outlet)).then(this, [](const Result<QByteArray>& secret) {
        return secret.map(unpacked);
    });
}

QFuture<Result<void>> SignIns::forget(OutletId outlet)
{
    return m_secrets.forget(passwordKey(outlet))
        .then(this,
              [this, outlet](const Result<void>& forgotten) {
                  return forgotten ? note(outlet, HasSignIn::No) : settled(forgotten);
              })
        .unwrap();
}

QFuture<Result<bool>> SignIns::has(OutletId outlet)
{
    return m_store.reads().run([outlet](Connection& db) {
        return outletsWithSignIn(db).map([outlet](const QSet<OutletId>& ids) { return ids.contains(outlet); });
    });
}

QFuture<Result<void>> SignIns::leave(QList<OutletId> outlets)
{
    if (outlets.isEmpty())
        return settled(Result<void>());
    const OutletId outlet = outlets.takeFirst();
    return m_secrets.setAside(passwordKey(outlet))
        .then(this,
              [this, outlet](const Result<void>& password) {
                  return m_secrets.setAside(memberKey(outlet)).then(this, [password](const Result<void>& member) {
                      return password ? member : password;
                  });
              })
        .unwrap()
        .then(this,
              [this, outlets](const Result<void>& left) {
                  return leave(outlets).then(this, [left](const Result<void>& others) { return left ? others : left; });
              })
        .unwrap();
}

QFuture<QList<OutletId>> SignIns::comeBack(QList<OutletId> outlets)
{
    if (outlets.isEmpty())
        return settled(QList<OutletId>());
    const OutletId outlet = outlets.takeFirst();
    m_secrets.bringBack(memberKey(outlet));
    return m_secrets.bringBack(passwordKey(outlet))
        .then(this,
              [this, outlet](const Result<SecretPlace>& kept) {
                  return kept ? note(outlet, HasSignIn::Yes)
                              : settled(Result<void>(tl::unexpected<Error>(kept.error())));
              })
        .unwrap()
        .then(this,
              [this, outlet, outlets](const Result<void>& back) {
                  return comeBack(outlets).then(this, [outlet, isBack = back.has_value()](QList<OutletId> others) {
                      if (isBack)
                          others.prepend(outlet);
                      return others;
                  });
              })
        .unwrap();
}

QString SignIns::noKeychainText()
{
    return tr("This computer has no keychain, so Byline remembers the password only until it closes and writes it "
              "nowhere. With a keychain (GNOME Keyring, KWallet), it is saved.");
}

QFuture<Result<void>> SignIns::note(OutletId outlet, HasSignIn has)
{
    return m_store.writes()
        .run([outlet, has](Connection& db) { return setOutletSignIn(db, outlet, has); })
        .then(this, [this](const Result<Changes>& changes) -> Result<void> {
            if (!changes)
                return tl::unexpected<Error>(changes.error());
            emit changed(*changes);
            return {};
        });
}

} // namespace byline
