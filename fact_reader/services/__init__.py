"""What the app can do, one module per verb. No Qt, no SQL, no Whoosh here.

Every function that writes does so in one short transaction and returns `model.Changes` (or a
report that holds them). They raise `UserError` for what the user can mend.
"""
