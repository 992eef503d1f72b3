"""Pure text -> findings: title, byline, outlet and date as the text plainly gives them
(proposing.py); words; who may be saying a passage (speakers.py); page furniture (furniture.py), the
language (languages.py), and what two texts have in common (sketches.py).

Nothing is imported here: the expressions of most parts take long to be made, and a window that
opens needs few of them.
"""
